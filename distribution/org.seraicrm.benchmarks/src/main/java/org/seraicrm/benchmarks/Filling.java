package org.seraicrm.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.seraicrm.platform.cards.CardMoved;
import org.seraicrm.platform.cards.CardOpened;
import org.seraicrm.platform.cards.ClientCreated;
import org.seraicrm.platform.cards.Due;
import org.seraicrm.platform.cards.NoteAdded;
import org.seraicrm.platform.cards.TodoAdded;
import org.seraicrm.platform.cards.TodoClosed;
import org.seraicrm.platform.cards.TodoKind;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.TodoId;
import org.seraicrm.platform.kernel.UserId;

/**
 * Fills the tables with clients that came in the course of two years: each has a card in Sales, ten entries in the
 * history and, two of three, an open to-do. One thread, transactions of at most 500 rows.
 */
final class Filling {

    /** Entries of each client's history. */
    static final int ENTRIES = 10;

    private static final Duration PAST = Duration.ofDays(730);

    private final Company company;
    private final Random random = new Random(2026);
    private final Words words = new Words(random);
    private final Crowd crowd = new Crowd(random);
    private final Tables tables;
    private final long now = Clock.systemUTC().millis();

    private Filling(Company company, Tables tables) {
        this.company = company;
        this.tables = tables;
    }

    /** Adds clients to a database that has the company and nothing else of note. */
    static void fill(Connection connection, Company company, int clients) throws SQLException {
        try (var tables = new Tables(connection, company.id())) {
            var filling = new Filling(company, tables);
            for (var at = 0; at < clients; at++) {
                filling.client(at, clients);
            }
        }
    }

    private void client(int at, int clients) throws SQLException {
        var came = now - PAST.toMillis() + PAST.toMillis() / clients * at;
        var id = new ClientId(tables.id(came));
        var somebody = crowd.next();
        var responsible = words.skewed(company.users());
        var changed = came + random.nextInt(1_000_000);
        tables.client(id, somebody, responsible, changed);
        var card = new CardId(tables.id(came + 1));
        var title = words.of("topic") + ", " + somebody.name();
        var status = words.skewed(company.statuses());
        tables.card(card, company.module(), id, title, status, responsible, values(), changed);
        history(id, card, somebody, title, status, responsible, came);
    }

    private Map<String, Object> values() {
        return Map.of(
                "qualification", words.skewed(java.util.List.of("target", "vip", "non-target")),
                "source", words.skewed(java.util.List.of("recommendation", "web-search", "fair", "advertisement")),
                "deal-value", Map.of("minor", 100_000L * (1 + random.nextInt(5_000)), "currency", "HUF"));
    }

    private void history(
            ClientId client,
            CardId card,
            Crowd.Somebody somebody,
            String title,
            String status,
            UserId responsible,
            long came)
            throws SQLException {
        var first = company.statuses().get(4);
        var step = (now - came) / (ENTRIES + 1) + 1;
        var about = new Tables.About(responsible, company.module(), client, Optional.of(card));
        tables.event(came, about.clientOnly(), new ClientCreated(somebody.kind(), somebody.name()));
        tables.event(came + 1, about, new CardOpened(title, first, "sales"));
        for (var entry = 2; entry < ENTRIES - 1; entry++) {
            var at = came + entry * Math.min(step, Duration.ofDays(9).toMillis());
            if (entry % 3 == 0) {
                tables.event(at, about, new NoteAdded(words.of("note"), List.of()));
            } else {
                done(about, at);
            }
        }
        tables.event(
                came + 8 * Math.min(step, Duration.ofDays(9).toMillis()),
                about,
                new CardMoved(title, first, status, Optional.empty()));
        open(about, came + 9 * Math.min(step, Duration.ofDays(9).toMillis()));
    }

    private void done(Tables.About about, long at) throws SQLException {
        var text = words.of("todo");
        var todo = new TodoId(tables.id(at));
        tables.todo(todo, about, text, due(at), Optional.of(at));
        tables.event(at, about, new TodoClosed(todo, text, Optional.of(words.of("note")), about.user(), TodoKind.TASK));
    }

    private void open(Tables.About about, long at) throws SQLException {
        var text = words.of("todo");
        var todo = new TodoId(tables.id(at));
        var due = due(now + Duration.ofDays(random.nextInt(120) - 10).toMillis());
        if (random.nextInt(3) > 0) {
            tables.todo(todo, about, text, due, Optional.empty());
        }
        tables.event(at, about, new TodoAdded(todo, text, due, about.user()));
    }

    private static Due due(long at) {
        return Due.on(LocalDate.ofInstant(java.time.Instant.ofEpochMilli(at), ZoneOffset.UTC));
    }
}
