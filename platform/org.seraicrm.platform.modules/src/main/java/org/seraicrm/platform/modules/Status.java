package org.seraicrm.platform.modules;

import java.util.List;

/**
 * Where a card can stand.
 *
 * @param id stable name within its module
 * @param colour a name of the palette: gray, red, pink, grape, violet, indigo, blue, cyan, teal, green, lime, yellow,
 *     orange
 * @param closed whether cards here need no more work
 * @param initial whether cards begin here, see {@link ModuleSetup#first()}
 */
public record Status(String id, Labels label, String colour, boolean closed, boolean initial) {

    /** A status that cards get to later. */
    public Status(String id, Labels label, String colour, boolean closed) {
        this(id, label, colour, closed, false);
    }

    /**
     * Statuses that belong together, in order.
     *
     * @param terminal whether cards stay once they are here (A218), see {@link ModuleSetup#way}
     */
    public record Group(String id, Labels label, List<Status> statuses, boolean terminal) {
        public Group {
            statuses = List.copyOf(statuses);
        }

        /** A group that cards may leave. */
        public Group(String id, Labels label, List<Status> statuses) {
            this(id, label, statuses, false);
        }
    }
}
