package org.seraicrm.platform.store.internal.events;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.seraicrm.platform.kernel.Id;
import org.seraicrm.platform.store.InstantMicros;
import org.seraicrm.platform.store.Sql;
import org.seraicrm.platform.store.UnitOfWork;

/** When something last happened to clients or cards. */
final class LastEvents {

    /** Ids in one statement at most. */
    private static final int CHUNK = 500;

    private record Last(long subject, Instant at) {}

    private LastEvents() {}

    static <I extends Id> Map<I, Instant> of(
            UnitOfWork unit, String column, Collection<I> subjects, Set<String> types) {
        Map<Long, I> byNumber = new HashMap<>();
        subjects.forEach(subject -> byNumber.put(subject.value(), subject));
        List<Long> numbers = List.copyOf(byNumber.keySet());
        Map<I, Instant> last = new HashMap<>();
        for (int from = 0; from < numbers.size(); from += CHUNK) {
            List<Long> chunk = numbers.subList(from, Math.min(numbers.size(), from + CHUNK));
            for (Last one : read(unit, column, chunk, types)) {
                last.put(byNumber.get(one.subject()), one.at());
            }
        }
        return last;
    }

    private static List<Last> read(UnitOfWork unit, String column, List<Long> subjects, Set<String> types) {
        List<Object> arguments = new ArrayList<>(subjects);
        arguments.add(unit.company());
        arguments.addAll(types);
        String sql = "SELECT " + column + ", MAX(happened_at) FROM event" + by(column) + "WHERE " + column
                + marks(subjects.size())
                + " AND company_id = ? AND event_type" + marks(types.size()) + " GROUP BY " + column;
        return Sql.list(
                unit, row -> new Last(row.getLong(1), InstantMicros.instant(row.getLong(2))), sql, arguments.toArray());
    }

    /** Derby would read the whole log for many subjects; a comment to other databases. */
    private static String by(String column) {
        return " --DERBY-PROPERTIES index=" + (column.equals("card_id") ? "event_of_card" : "event_of_client") + "\n ";
    }

    private static String marks(int count) {
        return " IN (" + String.join(", ", Collections.nCopies(count, "?")) + ")";
    }
}
