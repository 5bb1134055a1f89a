package org.seraicrm.platform.store.internal.work;

import java.util.List;
import org.seraicrm.platform.store.Event;

/** Is told, on the thread that did it, that a unit of work has been committed. */
@FunctionalInterface
public interface Commits {

    /**
     * Wakes what waits for such news; must be quick and never fail.
     *
     * @param events what it recorded
     * @param planned whether it planned timed work
     */
    void committed(List<Event> events, boolean planned);
}
