package org.seraicrm.platform.cards.internal;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.seraicrm.platform.cards.Client;
import org.seraicrm.platform.cards.ContactPerson;
import org.seraicrm.platform.cards.ContactPoint;
import org.seraicrm.platform.cards.ContactPoint.Kind;
import org.seraicrm.platform.cards.internal.jpa.ClientDetails;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.Phone;
import org.seraicrm.platform.kernel.Violation;
import org.seraicrm.platform.store.Sql;
import org.seraicrm.platform.store.UnitOfWork;

/** Brings contact points into one form, and keeps the keys by which clients are found for a phone or e-mail. */
final class ContactPoints {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"]{1,64}@[^\\s@<>\"]{1,250}\\.[^\\s@<>\".]{2,63}");
    private static final Pattern SITE = Pattern.compile("(?i)https?://\\S+");

    private ContactPoints() {}

    /** In the form that is kept; what can't be read is added to the violations. */
    static List<ContactPoint> normal(List<ContactPoint> typed, String region, List<Violation> violations) {
        List<ContactPoint> normal = new ArrayList<>();
        for (int i = 0; i < typed.size(); i++) {
            String pointer = "/contactPoints/" + i + "/value";
            ContactPoint point = typed.get(i);
            Optional<String> value = normal(point.kind(), point.value(), region);
            if (value.isEmpty()) {
                violations.add(
                        new Violation(pointer, "contact." + point.kind().name().toLowerCase(Locale.ROOT)));
            }
            value.ifPresent(kept -> normal.add(new ContactPoint(
                    point.kind(),
                    kept,
                    point.shown().or(() -> Optional.of(point.value())).filter(shown -> !shown.equals(kept)),
                    point.label())));
        }
        return normal;
    }

    /** The form that is kept; empty when the text is none of this kind. */
    static Optional<String> normal(Kind kind, String typed, String region) {
        String text = typed.strip();
        return switch (kind) {
            case PHONE -> Phone.parse(text, region).map(Phone::e164);
            case EMAIL ->
                Optional.of(text.toLowerCase(Locale.ROOT))
                        .filter(email -> EMAIL.matcher(email).matches());
            case SITE ->
                Optional.of(text.contains("://") ? text : "https://" + text)
                        .filter(site -> SITE.matcher(site).matches());
            case MESSENGER -> Optional.of(text).filter(handle -> !handle.isEmpty());
        };
    }

    /** Keeps the keys of a client; {@code known} tells whether it had any before. */
    static void keep(
            UnitOfWork unit, ClientId client, String name, ClientDetails details, String region, boolean known) {
        try {
            if (known) {
                forget(unit, client);
            }
            Set<String> keys = keys(details.contactPoints(), details.persons(), region);
            nameKey(name).ifPresent(keys::add);
            insert(unit, client, keys);
        } catch (SQLException failed) {
            throw new IllegalStateException("can't keep contacts of client " + client, failed);
        }
    }

    /** The clients that have a phone or e-mail, oldest first. */
    static List<ClientId> having(UnitOfWork unit, Kind kind, String value) {
        return Sql.list(
                unit,
                row -> new ClientId(row.getLong(1)),
                "SELECT client_id FROM contact_key WHERE company_id = ? AND contact = ? ORDER BY client_id",
                unit.company(),
                key(kind, value));
    }

    /** Nobody is found for the client's contacts any more. */
    static void forget(UnitOfWork unit, ClientId client) {
        Sql.update(unit, "DELETE FROM contact_key WHERE company_id = ? AND client_id = ?", unit.company(), client);
    }

    private static void insert(UnitOfWork unit, ClientId client, Set<String> keys) throws SQLException {
        if (keys.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = unit.connection()
                .prepareStatement("INSERT INTO contact_key (company_id, contact, client_id) VALUES (?, ?, ?)")) {
            for (String key : keys) {
                insert.setLong(1, unit.company().value());
                insert.setString(2, key);
                insert.setLong(3, client.value());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** The keys of phones and e-mails that a client is seen with. */
    static Set<String> keys(Client client, String region) {
        return keys(client.contactPoints(), client.persons(), region);
    }

    private static Set<String> keys(List<ContactPoint> points, List<ContactPerson> persons, String region) {
        Set<String> keys = new LinkedHashSet<>();
        points.stream()
                .filter(point -> point.kind() == Kind.PHONE || point.kind() == Kind.EMAIL)
                .forEach(point -> keys.add(key(point.kind(), point.value())));
        persons.forEach(person -> {
            person.phone()
                    .flatMap(phone -> normal(Kind.PHONE, phone, region))
                    .ifPresent(p -> keys.add(key(Kind.PHONE, p)));
            person.email()
                    .flatMap(email -> normal(Kind.EMAIL, email, region))
                    .ifPresent(e -> keys.add(key(Kind.EMAIL, e)));
        });
        return keys;
    }

    /** What clients of the same name share, see {@link Likeness#words}; empty without letters. */
    static Optional<String> nameKey(String name) {
        String key = String.join(" ", Likeness.words(name));
        return key.isEmpty() ? Optional.empty() : Optional.of("n:" + key.substring(0, Math.min(key.length(), 300)));
    }

    static String key(Kind kind, String value) {
        return (kind == Kind.PHONE ? "p:" : "e:") + value;
    }
}
