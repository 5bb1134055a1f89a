package org.seraicrm.platform.modules.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.Door;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.modules.Field;
import org.seraicrm.platform.modules.Json;
import org.seraicrm.platform.modules.ModuleChanged;
import org.seraicrm.platform.modules.ModuleKind;
import org.seraicrm.platform.modules.ModuleSetup;
import org.seraicrm.platform.modules.Subject;
import org.seraicrm.platform.modules.internal.jpa.ModuleRow;
import org.seraicrm.platform.store.Sql;
import org.seraicrm.platform.store.Store;
import org.seraicrm.platform.store.UnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The modules that no company has changed: they take on the shape of their kind when that changes. One whose cards would
 * lose their status or the type of a field keeps its shape. Any thread.
 */
final class Followers {

    private static final Logger LOG = LoggerFactory.getLogger(Followers.class);

    private final Store store;
    private final CompanyModules modules;
    private final StatusKeepers keepers;

    Followers(Store store, CompanyModules modules, StatusKeepers keepers) {
        this.store = store;
        this.modules = modules;
        this.keepers = keepers;
    }

    private record Follower(CompanyId company, ModuleId module, ModuleSetup setup) {}

    /** Gives the followers of a kind its shape. */
    void follow(ModuleKind kind) {
        if (keepers.none()) {
            return;
        }
        try {
            of(kind).forEach(follower -> follow(follower, kind));
        } catch (RuntimeException unreachable) { // edge: a kind is offered although the database is away
            LOG.warn("Modules of kind {} can't follow it: {}", kind.id(), unreachable.toString());
        }
    }

    private void follow(Follower follower, ModuleKind kind) {
        try {
            if (store.write(follower.company(), unit -> changed(unit, follower.module(), kind))) {
                modules.forget(follower.company());
            }
        } catch (RuntimeException failed) { // edge: one that can't follow, or that another node was quicker with
            LOG.warn("Module {} can't follow its kind: {}", follower.module().text(), failed.toString());
        }
    }

    /** Those whose shape is another one: at a start, when nothing has changed, nobody's. */
    private List<Follower> of(ModuleKind kind) {
        return store
                .server(unit -> Sql.list(
                        unit,
                        Followers::follower,
                        "SELECT company_id, id, setup FROM module WHERE kind = ? AND follows = TRUE",
                        kind.id()))
                .stream()
                .filter(follower -> !follower.setup().become(kind.setup()).equals(follower.setup()))
                .toList();
    }

    private static Follower follower(ResultSet row) throws SQLException {
        return new Follower(
                new CompanyId(row.getLong(1)),
                new ModuleId(row.getLong(2)),
                Json.read(row.getString(3), ModuleSetup.class));
    }

    private boolean changed(UnitOfWork unit, ModuleId id, ModuleKind kind) {
        ModuleRow row = unit.entities().find(ModuleRow.class, id.value());
        ModuleSetup now = row.setup();
        ModuleSetup next = now.become(kind.setup());
        if (!row.follows() || next.equals(now)) {
            return false;
        }
        Optional<String> obstacle = obstacle(unit, id, now, next);
        obstacle.ifPresent(what -> LOG.warn(
                "Module {} doesn't follow version {} of kind {}: {}", id.text(), kind.version(), kind.id(), what));
        if (obstacle.isPresent()) {
            return false;
        }
        row.follow(next);
        unit.record(FactJson.event(
                Optional.empty(), Door.AUTOMATION, Subject.of(id), new ModuleChanged(id, "module.follow")));
        return true;
    }

    private Optional<String> obstacle(UnitOfWork unit, ModuleId id, ModuleSetup now, ModuleSetup next) {
        Optional<String> status = keepers.standing(unit, id).keySet().stream()
                .filter(standing -> next.status(standing).isEmpty())
                .map(standing -> "cards stand in " + standing)
                .findFirst();
        Optional<String> field = next.fields().stream()
                .filter(changed -> now.field(changed.id())
                        .map(Field::type)
                        .filter(type -> type != changed.type())
                        .isPresent())
                .map(changed -> changed.id() + " has another type")
                .findFirst();
        return status.or(() -> field);
    }
}
