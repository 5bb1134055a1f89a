package org.seraicrm.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.seraicrm.platform.kernel.Id;
import org.seraicrm.platform.kernel.Phone;
import org.seraicrm.platform.kernel.UserId;

/**
 * The same questions and changes on the same tables in bare JDBC: prepared statements, one transaction each, every
 * column read, nothing turned into JSON, no rights asked. A name is found only as it is spelt.
 */
final class PlainJdbc {

    private static final String REGION = "HU";

    private final Company company;
    private final Targets targets;

    PlainJdbc(Company company, Targets targets) {
        this.company = company;
        this.targets = targets;
    }

    static UserId colleague(Company company, Random random) {
        return company.users().get(random.nextInt(company.users().size()));
    }

    static List<String> twoStatuses(Company company, Random random) {
        var first = random.nextInt(company.statuses().size() - 1);
        return company.statuses().subList(first, first + 2);
    }

    void phone(Connection connection, Random random) throws SQLException {
        var typed = targets.any(random).phone().written(random);
        var phone = Phone.parse(typed, REGION).orElseThrow().e164();
        var found = select(
                connection,
                "SELECT c.* FROM contact_key k JOIN client c ON c.id = k.client_id"
                        + " WHERE k.company_id = ? AND k.contact = ?",
                company.id().value(),
                "p:" + phone);
        if (found == 0) {
            throw new IllegalStateException(typed + " was not found");
        }
        connection.commit();
    }

    void name(Connection connection, Random random) throws SQLException {
        var name = targets.any(random).name().toLowerCase(Locale.ROOT);
        var part = name.substring(0, Math.min(name.length(), 3 + random.nextInt(5)));
        select(
                connection,
                "SELECT * FROM client WHERE company_id = ? AND NOT trashed AND LOWER(name) LIKE ?"
                        + " FETCH FIRST 10 ROWS ONLY",
                company.id().value(),
                "%" + part + "%");
        connection.commit();
    }

    void card(Connection connection, Random random) throws SQLException {
        var card = targets.any(random).card().value();
        select(connection, "SELECT d.*, c.* FROM card d JOIN client c ON c.id = d.client_id WHERE d.id = ?", card);
        select(connection, "SELECT * FROM todo WHERE card_id = ? AND done IS NULL ORDER BY due, id", card);
        select(
                connection,
                "SELECT * FROM event WHERE card_id = ? ORDER BY card_id, id DESC FETCH FIRST 50 ROWS ONLY",
                card);
        connection.commit();
    }

    void client(Connection connection, Random random) throws SQLException {
        var client = targets.any(random).client().value();
        select(connection, "SELECT * FROM client WHERE id = ?", client);
        select(connection, "SELECT * FROM card WHERE client_id = ? ORDER BY id", client);
        select(connection, "SELECT * FROM todo WHERE client_id = ? AND done IS NULL ORDER BY due, id", client);
        select(
                connection,
                "SELECT * FROM event WHERE client_id = ? ORDER BY client_id, id DESC FETCH FIRST 50 ROWS ONLY",
                client);
        connection.commit();
    }

    void list(Connection connection, Random random) throws SQLException {
        var statuses = twoStatuses(company, random);
        select(
                connection,
                "SELECT d.*, c.name FROM card d JOIN client c ON c.id = d.client_id WHERE d.company_id = ?"
                        + " AND d.module_id = ? AND d.status IN (?, ?) AND d.responsible = ? AND NOT d.trashed"
                        + " ORDER BY d.changed DESC FETCH FIRST 50 ROWS ONLY",
                company.id().value(),
                company.module().value(),
                statuses.get(0),
                statuses.get(1),
                colleague(company, random).value());
        connection.commit();
    }

    void newClient(Connection connection, Random random) throws SQLException {
        var somebody = new Crowd(random).next();
        var id = Id.next();
        insert(
                connection,
                "INSERT INTO client (id, company_id, version, kind, name, details, trashed, changed)"
                        + " VALUES (?, ?, 1, ?, ?, ?, FALSE, ?)",
                id,
                company.id().value(),
                somebody.kind().name(),
                somebody.name(),
                Tables.details(somebody),
                System.currentTimeMillis());
        for (var point : somebody.contactPoints()) {
            insert(
                    connection,
                    "INSERT INTO contact_key (company_id, contact, client_id) VALUES (?, ?, ?)",
                    company.id().value(),
                    "x:" + point.value(),
                    id);
        }
        event(connection, "client.created", id, null);
        connection.commit();
    }

    void newTodo(Connection connection, Random random) throws SQLException {
        var target = targets.any(random);
        var user = company.users().get(0).value();
        insert(
                connection,
                "INSERT INTO todo (id, company_id, version, text, due, assignee, author, client_id, card_id, module_id)"
                        + " VALUES (?, ?, 1, ?, '2027-03-12T10:00', ?, ?, ?, ?, ?)",
                Id.next(),
                company.id().value(),
                new Words(random).of("todo"),
                user,
                user,
                target.client().value(),
                target.card().value(),
                company.module().value());
        event(connection, "todo.added", target.client().value(), target.card().value());
        connection.commit();
    }

    /** The fact, and what undo would need. */
    private void event(Connection connection, String type, long client, @Nullable Long card) throws SQLException {
        var id = Id.next();
        var user = company.users().get(0).value();
        insert(
                connection,
                "INSERT INTO event (id, company_id, happened_at, event_type, user_id, door, client_id, card_id, facts,"
                        + " personal) VALUES (?, ?, ?, ?, ?, 'API', ?, ?, '{\"kind\":\"PERSON\"}', '{\"text\":\"…\"}')",
                id,
                company.id().value(),
                System.currentTimeMillis() * 1000,
                type,
                user,
                client,
                card);
        insert(
                connection,
                "INSERT INTO performed_action (id, company_id, performed_at, user_id, action, undo_action, undo_input,"
                        + " result, event_id) VALUES (?, ?, ?, ?, ?, 'client.trash', '{\"client\":\"…\"}', '{}', ?)",
                Id.next(),
                company.id().value(),
                System.currentTimeMillis(),
                user,
                type,
                id);
    }

    private static int select(Connection connection, String sql, Object... values) throws SQLException {
        try (var select = connection.prepareStatement(sql)) {
            set(select, values);
            try (var rows = select.executeQuery()) {
                var columns = rows.getMetaData().getColumnCount();
                var count = 0;
                for (; rows.next(); count++) {
                    for (var column = 1; column <= columns; column++) {
                        rows.getString(column);
                    }
                }
                return count;
            }
        }
    }

    private static void insert(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (var insert = connection.prepareStatement(sql)) {
            set(insert, values);
            insert.executeUpdate();
        }
    }

    private static void set(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (var at = 0; at < values.length; at++) {
            if (values[at] == null) {
                statement.setNull(at + 1, java.sql.Types.BIGINT);
            } else {
                statement.setObject(at + 1, values[at]);
            }
        }
    }
}
