package org.seraicrm.platform.search;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.annotation.versioning.ConsumerType;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.store.Event;

/**
 * Describes the rows of one kind to the index. Registered as an OSGi service; may come and go at run time. When it comes
 * for the first time, or with another {@link #format()}, all its rows are scanned; afterwards it is asked only about
 * rows that events touched. While it is gone its rows stay in the index as they were.
 *
 * <p>Called by one thread at a time, outside any unit of work. What {@link #load} throws is tried again later, with
 * growing pauses.
 */
@ConsumerType
public interface IndexSource {

    /** The kind of row, stable over versions, of letters, digits and dashes. */
    String kind();

    /** Raised whenever the documents come to look different, so that all rows are scanned again. */
    default int format() {
        return 1;
    }

    /** Ids of the rows that look different after this event; empty when it doesn't concern this kind. */
    Set<Long> touchedBy(Event event);

    /** The same for events of one company, for sources that have to look up what they touch. */
    default Set<Long> touchedBy(CompanyId company, List<Event> events) {
        return events.stream().flatMap(event -> touchedBy(event).stream()).collect(Collectors.toSet());
    }

    /** The rows as they are now, in any order. An id that is missing in the answer is taken out of the index. */
    List<IndexDocument> load(CompanyId company, Collection<Long> ids);

    /**
     * All companies' rows with an id greater than {@code afterId}, by ascending id, at most {@code limit}. An empty
     * answer ends the scan; a short one doesn't.
     */
    List<IndexDocument> scan(long afterId, int limit);
}
