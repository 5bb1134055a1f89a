package org.seraicrm.platform.modules;

import java.util.List;
import java.util.Optional;

/**
 * Where a card can stand.
 *
 * @param id stable name within its module
 * @param colour a name of the palette: gray, red, pink, grape, violet, indigo, blue, cyan, teal, green, lime, yellow,
 *     orange
 * @param closed whether cards here need no more work
 * @param initial whether cards begin here, see {@link ModuleSetup#first()}
 * @param comesWhen what a card holds, all of it, to come here by itself (A49), see {@link ModuleSetup#following}; when
 *     empty, cards come by hand only
 */
public record Status(
        String id, Labels label, String colour, boolean closed, boolean initial, Optional<List<Field.When>> comesWhen) {

    public Status {
        comesWhen = comesWhen.filter(conditions -> !conditions.isEmpty()).map(List::copyOf);
    }

    /** A status that cards get to later, by hand. */
    public Status(String id, Labels label, String colour, boolean closed) {
        this(id, label, colour, closed, false, Optional.empty());
    }

    /** The same, come to on other conditions. */
    Status when(Optional<List<Field.When>> conditions) {
        return new Status(id, label, colour, closed, initial, conditions);
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

        /** The same with other statuses. */
        Group with(List<Status> others) {
            return new Group(id, label, others, terminal);
        }

        /** A group that cards may leave. */
        public Group(String id, Labels label, List<Status> statuses) {
            this(id, label, statuses, false);
        }
    }
}
