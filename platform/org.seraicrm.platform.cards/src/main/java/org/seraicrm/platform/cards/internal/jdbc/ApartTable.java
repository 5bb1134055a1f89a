package org.seraicrm.platform.cards.internal.jdbc;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.store.Sql;
import org.seraicrm.platform.store.UnitOfWork;

/** Pairs of clients of the unit's company that are not the same. */
public final class ApartTable {

    private ApartTable() {}

    /** Two clients, the older one first. */
    public record Pair(long one, long other) {

        public static Pair of(ClientId some, ClientId another) {
            return new Pair(Math.min(some.value(), another.value()), Math.max(some.value(), another.value()));
        }
    }

    public static Set<Pair> all(UnitOfWork unit) {
        return new HashSet<>(Sql.list(
                unit,
                row -> new Pair(row.getLong(1), row.getLong(2)),
                "SELECT one, other FROM client_apart WHERE company_id = ?",
                unit.company()));
    }

    /** Keeps pairs that are not kept yet. */
    public static void insert(UnitOfWork unit, List<Pair> pairs) {
        delete(unit, pairs);
        pairs.forEach(pair -> Sql.update(
                unit,
                "INSERT INTO client_apart (company_id, one, other) VALUES (?, ?, ?)",
                unit.company(),
                pair.one(),
                pair.other()));
    }

    public static void delete(UnitOfWork unit, List<Pair> pairs) {
        pairs.forEach(pair -> Sql.update(
                unit,
                "DELETE FROM client_apart WHERE company_id = ? AND one = ? AND other = ?",
                unit.company(),
                pair.one(),
                pair.other()));
    }
}
