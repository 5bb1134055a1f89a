package org.seraicrm.platform.cards.internal.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.seraicrm.platform.cards.views.Audience;
import org.seraicrm.platform.cards.views.SavedView;
import org.seraicrm.platform.cards.views.SavedViewId;
import org.seraicrm.platform.cards.views.Shape;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.DepartmentId;
import org.seraicrm.platform.kernel.Id;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Json;
import org.seraicrm.platform.store.Sql;
import org.seraicrm.platform.store.UnitOfWork;

/** Saved views of the unit's company. */
public final class ViewTable {

    private static final String SELECT =
            "SELECT id, version, list_of, owner, shared, departments, users, definition FROM saved_view WHERE company_id = ? AND ";

    private static final String SEPARATOR = ",";

    private ViewTable() {}

    public static Optional<SavedView> find(UnitOfWork unit, SavedViewId id) {
        return Sql.first(unit, ViewTable::read, SELECT + "id = ?", unit.company(), id);
    }

    /** Those of a list that somebody sees, oldest first. */
    public static List<SavedView> of(UnitOfWork unit, String list, Actor actor) {
        return Sql.list(
                        unit,
                        ViewTable::read,
                        SELECT
                                + "list_of = ? AND (shared = TRUE OR owner = ? OR departments <> '' OR users <> '') ORDER BY id",
                        unit.company(),
                        list,
                        actor.user())
                .stream()
                .filter(view -> view.seenBy(actor))
                .toList();
    }

    public static void insert(UnitOfWork unit, SavedView view) {
        Sql.update(
                unit,
                "INSERT INTO saved_view (id, company_id, version, list_of, owner, shared, departments, users, definition)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                view.id(),
                unit.company(),
                view.version(),
                view.list(),
                view.owner(),
                view.audience().everybody(),
                joined(view.audience().departments()),
                joined(view.audience().users()),
                Json.write(view.shape()));
    }

    /** @return whether nobody was faster since it was read */
    public static boolean update(UnitOfWork unit, SavedView view) {
        return Sql.update(
                        unit,
                        "UPDATE saved_view SET version = version + 1, shared = ?, departments = ?, users = ?, definition = ?"
                                + " WHERE company_id = ? AND id = ? AND version = ?",
                        view.audience().everybody(),
                        joined(view.audience().departments()),
                        joined(view.audience().users()),
                        Json.write(view.shape()),
                        unit.company(),
                        view.id(),
                        view.version())
                == 1;
    }

    public static void delete(UnitOfWork unit, SavedViewId id) {
        Sql.update(unit, "DELETE FROM saved_view WHERE company_id = ? AND id = ?", unit.company(), id);
    }

    private static SavedView read(ResultSet row) throws SQLException {
        return new SavedView(
                new SavedViewId(row.getLong(1)),
                row.getInt(2),
                row.getString(3),
                new UserId(row.getLong(4)),
                new Audience(
                        row.getBoolean(5),
                        parts(row.getString(6), DepartmentId::of),
                        parts(row.getString(7), UserId::of)),
                Json.read(row.getString(8), Shape.class));
    }

    private static String joined(List<? extends Id> ids) {
        return ids.stream().map(id -> id.text() + SEPARATOR).collect(Collectors.joining());
    }

    private static <T> List<T> parts(String kept, Function<String, T> of) {
        return Stream.of(kept.split(SEPARATOR))
                .filter(id -> !id.isEmpty())
                .map(of)
                .toList();
    }
}
