package org.seraicrm.platform.cards.internal.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.seraicrm.platform.cards.Due;
import org.seraicrm.platform.cards.Todo;
import org.seraicrm.platform.cards.TodoKind;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.TodoId;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.store.UnitOfWork;

/** Reads to-dos of the unit's company, by due; open ones where several are asked for. */
public final class TodoTable {

    private static final String COLUMNS =
            "SELECT id, version, text, due, done, assignee, author, client_id, card_id, module_id, kind,"
                    + " minutes FROM todo";

    private static final String SELECT = COLUMNS + " WHERE company_id = ? AND ";
    /** Those done are left out by a subquery, for what among() adds stands after WHERE. */
    private static final String NEXT_OF_CLIENT =
            "SELECT client_id, due FROM (SELECT company_id, client_id, due FROM todo" + by("todo_client")
                    + "WHERE done IS NULL) open_todo";

    private static final String NEXT_OF_CARD = "SELECT card_id, due FROM (SELECT company_id, card_id, due FROM todo"
            + by("todo_card") + "WHERE done IS NULL) open_todo";
    private static final String OPEN = " AND done IS NULL";

    /** Sorted here: a database needs longer to set up a sort than for the few rows themselves. */
    private static final Comparator<Hung> BY_DUE = Comparator.comparing(
                    (Hung hung) -> hung.todo().due().day())
            .thenComparingInt(hung ->
                    hung.todo().due().time().map(LocalTime::toSecondOfDay).orElse(-1))
            .thenComparingLong(hung -> hung.todo().id().value());

    private static final int MOST = 1000;

    private TodoTable() {}

    /** Derby would read the whole table for many ids: 3 s against 20 ms at 100,000; a comment to other databases. */
    private static String by(String index) {
        return " --DERBY-PROPERTIES index=" + index + "\n ";
    }

    /** A to-do and the module of the card that it hangs on. */
    public record Hung(Todo todo, Optional<ModuleId> module) {}

    public static Optional<Hung> find(UnitOfWork unit, TodoId id) {
        return query(unit, "id = ?", id.value()).stream().findFirst();
    }

    /** Those of the ids that are there, done ones too, in any order. */
    public static List<Hung> find(UnitOfWork unit, List<TodoId> ids) {
        return CompanyRows.among(unit, COLUMNS, "id", ids, row -> read(row, unit.company()));
    }

    /** Ids of all to-dos of clients and their cards, done ones too. */
    public static List<TodoId> idsOf(UnitOfWork unit, List<ClientId> clients) {
        return CompanyRows.among(
                unit,
                "SELECT id FROM todo" + by("todo_client"),
                "client_id",
                clients,
                row -> new TodoId(row.getLong(1)));
    }

    /** Of a user, due on a day or before. */
    public static List<Hung> own(UnitOfWork unit, UserId assignee, LocalDate until) {
        return query(
                unit,
                "assignee = ? AND due < ?" + OPEN,
                assignee.value(),
                until.plusDays(1).toString());
    }

    /** What a user's calendar shows: appointments, done ones too, and open to-dos. */
    public static List<Hung> calendar(UnitOfWork unit, UserId assignee, LocalDate from, LocalDate until) {
        return query(
                unit,
                "assignee = ? AND due >= ? AND due < ? AND (done IS NULL OR minutes IS NOT NULL)",
                assignee.value(),
                from.toString(),
                until.plusDays(1).toString());
    }

    /** A user's open appointments that begin on some days. */
    public static List<Todo> appointments(UnitOfWork unit, UserId assignee, LocalDate from, LocalDate until) {
        return query(
                        unit,
                        "assignee = ? AND due >= ? AND due < ? AND minutes IS NOT NULL" + OPEN,
                        assignee.value(),
                        from.toString(),
                        until.plusDays(1).toString())
                .stream()
                .map(Hung::todo)
                .toList();
    }

    /** Of a client and its cards. */
    public static List<Hung> of(UnitOfWork unit, ClientId client) {
        return query(unit, "client_id = ?" + OPEN, client.value());
    }

    public static List<Hung> of(UnitOfWork unit, CardId card) {
        return query(unit, "card_id = ?" + OPEN, card.value());
    }

    /** The day of the next open to-do of each of the clients and their cards; those without one are left out. */
    public static Map<ClientId, LocalDate> nextOfClients(UnitOfWork unit, List<ClientId> clients) {
        return next(CompanyRows.among(
                unit, NEXT_OF_CLIENT, "client_id", clients, row -> Map.entry(new ClientId(row.getLong(1)), day(row))));
    }

    /** The day of the next open to-do of each of the cards; those without one are left out. */
    public static Map<CardId, LocalDate> nextOfCards(UnitOfWork unit, List<CardId> cards) {
        return next(CompanyRows.among(
                unit, NEXT_OF_CARD, "card_id", cards, row -> Map.entry(new CardId(row.getLong(1)), day(row))));
    }

    private static LocalDate day(ResultSet row) throws SQLException {
        return Due.of(row.getString(2)).day();
    }

    private static <I> Map<I, LocalDate> next(List<Map.Entry<I, LocalDate>> open) {
        Map<I, LocalDate> next = new HashMap<>();
        open.forEach(
                todo -> next.merge(todo.getKey(), todo.getValue(), (one, other) -> one.isBefore(other) ? one : other));
        return next;
    }

    private static List<Hung> query(UnitOfWork unit, String condition, Object... parameters) {
        return CompanyRows.query(unit, SELECT + condition, List.of(parameters), row -> read(row, unit.company()))
                .stream()
                .sorted(BY_DUE)
                .limit(MOST)
                .toList();
    }

    private static Hung read(ResultSet row, CompanyId company) throws SQLException {
        Todo todo = new Todo(
                new TodoId(row.getLong(1)),
                company,
                row.getInt(2),
                row.getString(3),
                Due.of(row.getString(4)),
                CompanyRows.maybe(row, 5).map(Instant::ofEpochMilli),
                new UserId(row.getLong(6)),
                new UserId(row.getLong(7)),
                CompanyRows.maybe(row, 8).map(ClientId::new),
                CompanyRows.maybe(row, 9).map(CardId::new),
                TodoKind.valueOf(row.getString(11)),
                CompanyRows.maybe(row, 12).map(Long::intValue));
        return new Hung(todo, CompanyRows.maybe(row, 10).map(ModuleId::new));
    }
}
