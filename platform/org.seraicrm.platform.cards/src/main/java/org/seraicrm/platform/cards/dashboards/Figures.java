package org.seraicrm.platform.cards.dashboards;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.seraicrm.platform.cards.Where;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.Money;

/**
 * Counts and sums of lists (A62, A83, A113), of the rows that the actor may see only. Each number is that of the list with
 * the conditions that are told beside it.
 */
@ProviderType
public interface Figures {

    /** The list of to-dos, which has no page of its own. */
    String TODOS = "todos";

    /**
     * The figures of a list.
     *
     * @throws org.seraicrm.platform.kernel.Refusal when there is no such list for the actor, or something asked for has no
     *     meaning in it
     */
    Counted of(Actor actor, Query query);

    /**
     * What is asked.
     *
     * @param list a module's id, {@code clients} or {@link #TODOS}
     * @param by a choice, a flag or a user, by the name conditions call it; or a day or time and {@code :day}, {@code :week}
     *     or {@code :month} behind it
     * @param sum a field of sums, by the name conditions call it
     */
    record Query(String list, Where where, Optional<String> by, Optional<String> sum) {}

    /** What all rows come to, and those of each value, in the order of the values. */
    record Counted(long count, List<Money> sums, List<Group> groups) {
        public Counted {
            sums = List.copyOf(sums);
            groups = List.copyOf(groups);
        }
    }

    /**
     * The rows of one value.
     *
     * @param value an id or a code; the first day of a period; empty for rows that hold none
     * @param where what tells them from the others of the list
     */
    record Group(Optional<String> value, long count, List<Money> sums, Where where) {
        public Group {
            sums = List.copyOf(sums);
        }
    }
}
