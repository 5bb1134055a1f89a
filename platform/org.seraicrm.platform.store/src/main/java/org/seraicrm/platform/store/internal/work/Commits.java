package org.seraicrm.platform.store.internal.work;

import java.util.List;
import org.seraicrm.platform.store.Event;

/** Is told, on the thread that does it, when a unit of work is committed; must be quick and never fail. */
public interface Commits {

    /**
     * It is about to be: by the time that others see its events, they are known here.
     *
     * @param events what it recorded
     */
    void committing(List<Event> events);

    /**
     * It has been: wakes what waits for such news.
     *
     * @param events what it recorded
     * @param planned whether it planned timed work
     */
    void committed(List<Event> events, boolean planned);
}
