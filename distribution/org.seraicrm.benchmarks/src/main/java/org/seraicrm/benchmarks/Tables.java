package org.seraicrm.benchmarks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.seraicrm.platform.cards.ContactPoint;
import org.seraicrm.platform.cards.Due;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.TodoId;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Fact;
import org.seraicrm.platform.modules.Json;

/**
 * Writes rows as the product writes them, in batches; events are numbered as the sequencer would have done, and all
 * subscribers are told that they know them. Commits after at most 500 rows. One thread.
 */
final class Tables implements AutoCloseable {

    private static final int MOST = 500;
    private static final int AT_A_TIME = 25;
    private static final long TSID_EPOCH = 1_577_836_800_000L;
    private static final int TSID_SHIFT = 22;

    private final Connection connection;
    private final CompanyId company;
    private final PreparedStatement clients;
    private final PreparedStatement contacts;
    private final PreparedStatement cards;
    private final PreparedStatement todos;
    private final PreparedStatement events;
    private int pending;
    private long counter;
    private long position;

    Tables(Connection connection, CompanyId company) throws SQLException {
        this.connection = connection;
        this.company = company;
        clients = connection.prepareStatement("INSERT INTO client (id, company_id, version, kind, name, details,"
                + " responsible, trashed, changed) VALUES (?, ?, 1, ?, ?, ?, ?, FALSE, ?)");
        contacts = connection.prepareStatement(
                "INSERT INTO contact_key (company_id, contact, client_id) VALUES (?, ?, ?)");
        cards = connection.prepareStatement("INSERT INTO card (id, company_id, version, module_id, client_id, title,"
                + " status, responsible, field_values, trashed, changed) VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?, FALSE, ?)");
        todos = connection.prepareStatement("INSERT INTO todo (id, company_id, version, text, due, done, assignee,"
                + " author, client_id, card_id, module_id) VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?)");
        events = connection.prepareStatement("INSERT INTO event (id, log_position, company_id, happened_at, event_type,"
                + " user_id, door, module_id, client_id, card_id, facts, personal)"
                + " VALUES (?, ?, ?, ?, ?, ?, 'BROWSER', ?, ?, ?, ?, ?)");
        try (var select = connection.prepareStatement("SELECT last_position FROM event_sequence WHERE name = 'log'");
                var row = select.executeQuery()) {
            row.next();
            position = row.getLong(1);
        }
    }

    /** What an event or to-do is about, and who did it. */
    record About(UserId user, ModuleId module, ClientId client, Optional<CardId> card) {
        About clientOnly() {
            return new About(user, module, client, Optional.empty());
        }
    }

    /** A number that the product might have given out at a time. */
    long id(long millis) {
        return ((millis - TSID_EPOCH) << TSID_SHIFT) | (counter++ & ((1L << TSID_SHIFT) - 1));
    }

    void client(ClientId id, Crowd.Somebody somebody, UserId responsible, long changed) throws SQLException {
        set(
                clients,
                id.value(),
                company.value(),
                somebody.kind().name(),
                somebody.name(),
                details(somebody),
                responsible.value(),
                changed);
        for (var point : somebody.contactPoints()) {
            var prefix = point.kind() == ContactPoint.Kind.PHONE ? "p:" : "e:";
            set(contacts, company.value(), prefix + point.value(), id.value());
        }
        for (var person : somebody.persons()) {
            set(contacts, company.value(), "p:" + person.phone().orElseThrow(), id.value());
        }
        rows(2 + somebody.contactPoints().size());
    }

    static String details(Crowd.Somebody somebody) {
        return Json.write(Map.of(
                "contactPoints", somebody.contactPoints(),
                "addresses", somebody.addresses(),
                "persons", somebody.persons()));
    }

    void card(
            CardId id,
            ModuleId module,
            ClientId client,
            String title,
            String status,
            UserId responsible,
            Map<String, Object> values,
            long changed)
            throws SQLException {
        set(
                cards,
                id.value(),
                company.value(),
                module.value(),
                client.value(),
                title,
                status,
                responsible.value(),
                Json.write(values),
                changed);
        rows(1);
    }

    void todo(TodoId id, About about, String text, Due due, Optional<Long> done) throws SQLException {
        set(
                todos,
                id.value(),
                company.value(),
                text,
                due.toString(),
                done.orElse(null),
                about.user().value(),
                about.user().value(),
                about.client().value(),
                about.card().map(CardId::value).orElse(null),
                about.module().value());
        rows(1);
    }

    void event(long at, About about, Fact fact) throws SQLException {
        ObjectNode data = Json.mapper().valueToTree(fact);
        var personal = data.objectNode();
        Arrays.stream(fact.getClass().getRecordComponents())
                .filter(component -> component.isAnnotationPresent(Fact.Personal.class))
                .filter(component -> data.has(component.getName()))
                .forEach(component -> personal.set(component.getName(), data.remove(component.getName())));
        set(
                events,
                id(at),
                ++position,
                company.value(),
                at * 1000,
                fact.getClass().getAnnotation(Fact.Name.class).value(),
                about.user().value(),
                about.card().isPresent() ? about.module().value() : null,
                about.client().value(),
                about.card().map(CardId::value).orElse(null),
                data.toString(),
                personal.toString());
        rows(1);
    }

    private static void set(PreparedStatement statement, @org.jspecify.annotations.Nullable Object... values)
            throws SQLException {
        for (var at = 0; at < values.length; at++) {
            if (values[at] == null) {
                statement.setNull(at + 1, Types.BIGINT);
            } else {
                statement.setObject(at + 1, values[at]);
            }
        }
        statement.addBatch();
    }

    private void rows(int more) throws SQLException {
        pending += more;
        if (pending > MOST - AT_A_TIME) {
            commit();
        }
    }

    private void commit() throws SQLException {
        for (var statement : List.of(clients, contacts, cards, todos, events)) {
            statement.executeBatch();
        }
        connection.commit();
        pending = 0;
    }

    @Override
    public void close() throws SQLException {
        try (var statement = connection.createStatement()) {
            commit();
            statement.executeUpdate("UPDATE event_sequence SET last_position = " + position + " WHERE name = 'log'");
            statement.executeUpdate("UPDATE event_cursor SET log_position = " + position);
            connection.commit();
        }
        for (var statement : List.of(clients, contacts, cards, todos, events)) {
            statement.close();
        }
    }
}
