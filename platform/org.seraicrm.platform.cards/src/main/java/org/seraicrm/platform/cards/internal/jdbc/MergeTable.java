package org.seraicrm.platform.cards.internal.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.TodoId;
import org.seraicrm.platform.modules.Json;
import org.seraicrm.platform.store.Sql;
import org.seraicrm.platform.store.UnitOfWork;

/** Clients of the unit's company that went into others, and the rows that go with them. */
public final class MergeTable {

    private static final String PAIRS = "SELECT merged, survivor FROM client_merge";

    private MergeTable() {}

    private record Pair(ClientId merged, ClientId survivor) {

        static Pair read(ResultSet row) throws SQLException {
            return new Pair(new ClientId(row.getLong(1)), new ClientId(row.getLong(2)));
        }
    }

    /** How a client was merged; empty when it wasn't. */
    public static Optional<Merging> find(UnitOfWork unit, ClientId merged) {
        return Sql.first(
                unit,
                row -> new Merging(
                        merged, new ClientId(row.getLong(1)), Json.read(row.getString(2), Merging.Changes.class)),
                "SELECT survivor, changes FROM client_merge WHERE company_id = ? AND merged = ?",
                unit.company(),
                merged);
    }

    /** Where a client went, over as many mergings as there were. */
    public static Optional<ClientId> survivor(UnitOfWork unit, ClientId merged) {
        Optional<ClientId> last = Optional.empty();
        Optional<ClientId> next = next(unit, merged);
        while (next.isPresent()) {
            last = next;
            next = next(unit, next.get());
        }
        return last;
    }

    private static Optional<ClientId> next(UnitOfWork unit, ClientId merged) {
        return Sql.first(
                unit,
                row -> new ClientId(row.getLong(1)),
                "SELECT survivor FROM client_merge WHERE company_id = ? AND merged = ?",
                unit.company(),
                merged);
    }

    /** Those that went into a client itself, the latest created first. */
    public static List<ClientId> into(UnitOfWork unit, ClientId survivor) {
        return Sql.list(
                unit,
                row -> new ClientId(row.getLong(1)),
                "SELECT merged FROM client_merge WHERE company_id = ? AND survivor = ? ORDER BY merged DESC",
                unit.company(),
                survivor);
    }

    /** By each client that went into one of the given, at however many removes: where it is now. */
    public static Map<ClientId, ClientId> families(UnitOfWork unit, Collection<ClientId> survivors) {
        Map<ClientId, ClientId> parents = new HashMap<>();
        List<ClientId> asked = List.copyOf(survivors);
        while (!asked.isEmpty()) {
            List<ClientId> found = new ArrayList<>();
            for (Pair pair : CompanyRows.among(unit, PAIRS, "survivor", asked, Pair::read)) {
                if (parents.put(pair.merged(), pair.survivor()) == null) {
                    found.add(pair.merged());
                }
            }
            asked = found;
        }
        Map<ClientId, ClientId> roots = new HashMap<>();
        parents.forEach((merged, survivor) -> {
            ClientId root = survivor;
            for (ClientId next = parents.get(root); next != null; next = parents.get(next)) {
                root = next;
            }
            roots.put(merged, root);
        });
        return roots;
    }

    /** A client, and all that went into it at however many removes. */
    public static Set<ClientId> family(UnitOfWork unit, ClientId client) {
        Set<ClientId> family = new HashSet<>(families(unit, List.of(client)).keySet());
        family.add(client);
        return family;
    }

    public static void insert(UnitOfWork unit, Merging merging) {
        Sql.update(
                unit,
                "INSERT INTO client_merge (merged, company_id, survivor, changes) VALUES (?, ?, ?, ?)",
                merging.merged(),
                unit.company(),
                merging.survivor(),
                Json.write(merging.changes()));
    }

    public static void delete(UnitOfWork unit, ClientId merged) {
        Sql.update(unit, "DELETE FROM client_merge WHERE company_id = ? AND merged = ?", unit.company(), merged);
    }

    /**
     * Passes a client's to-dos to another client.
     *
     * @return the to-dos that hang on no card
     */
    public static List<TodoId> pass(UnitOfWork unit, ClientId from, ClientId to) {
        List<TodoId> own = Sql.list(
                unit,
                row -> new TodoId(row.getLong(1)),
                "SELECT id FROM todo WHERE company_id = ? AND client_id = ? AND card_id IS NULL ORDER BY id",
                unit.company(),
                from);
        Sql.update(
                unit,
                "UPDATE todo SET client_id = ?, version = version + 1 WHERE company_id = ? AND client_id = ?",
                to,
                unit.company(),
                from);
        return own;
    }

    /** Passes the to-dos of a card to the card's client. */
    public static void follow(UnitOfWork unit, CardId card, ClientId to) {
        Sql.update(
                unit,
                "UPDATE todo SET client_id = ?, version = version + 1 WHERE company_id = ? AND card_id = ?",
                to,
                unit.company(),
                card);
    }

    /** Passes a to-do that hangs on a client. */
    public static void pass(UnitOfWork unit, TodoId todo, ClientId from, ClientId to) {
        Sql.update(
                unit,
                "UPDATE todo SET client_id = ?, version = version + 1 WHERE company_id = ? AND id = ? AND client_id = ?",
                to,
                unit.company(),
                todo,
                from);
    }
}
