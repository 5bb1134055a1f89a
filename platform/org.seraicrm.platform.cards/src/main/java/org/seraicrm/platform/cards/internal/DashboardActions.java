package org.seraicrm.platform.cards.internal;

import static org.seraicrm.platform.modules.ActionHandler.on;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.seraicrm.platform.cards.Versioned;
import org.seraicrm.platform.cards.Where;
import org.seraicrm.platform.cards.dashboards.Dashboard;
import org.seraicrm.platform.cards.dashboards.DashboardSaved;
import org.seraicrm.platform.cards.dashboards.Figures;
import org.seraicrm.platform.cards.dashboards.SaveDashboard;
import org.seraicrm.platform.cards.dashboards.Tile;
import org.seraicrm.platform.cards.internal.jdbc.DashboardTable;
import org.seraicrm.platform.cards.internal.lists.Asker;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Problem.Kind;
import org.seraicrm.platform.kernel.Refusal;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.kernel.Violation;
import org.seraicrm.platform.modules.ActionContext;
import org.seraicrm.platform.modules.ActionHandler;
import org.seraicrm.platform.modules.ActionHandlers;
import org.seraicrm.platform.modules.Done;
import org.seraicrm.platform.modules.Modules;
import org.seraicrm.platform.modules.Subject;

/** Arranges dashboards: everybody their own, administrators the company's. */
record DashboardActions(Modules modules) implements ActionHandlers {

    private static final Set<Tile.Kind> OF_LISTS = Set.of(Tile.Kind.FIGURES, Tile.Kind.ROWS, Tile.Kind.PART);

    @Override
    public List<ActionHandler<?, ?>> handlers() {
        return List.of(on(SaveDashboard.class, this::save));
    }

    private Done<Versioned> save(SaveDashboard action, ActionContext context) {
        boolean everybody = action.everybody().orElse(false);
        Optional<UserId> owner = owner(everybody, context.actor());
        // What is taken back was all right once; modules and fields may have gone since.
        if (!context.undoing()) {
            check(action.tiles().orElse(List.of()), context);
        }
        Optional<DashboardTable.Kept> before = DashboardTable.find(context.unit(), owner);
        int version = before.map(DashboardTable.Kept::version).orElse(0);
        Versions.check(version, action.version());
        int after = keep(action.tiles(), owner, version, context);
        context.happened(
                Subject.COMPANY,
                new DashboardSaved(everybody, action.tiles().map(List::size).orElse(0)));
        SaveDashboard undo =
                new SaveDashboard(before.map(DashboardTable.Kept::tiles), Optional.of(everybody), Optional.of(after));
        return Done.of(new Versioned(owner.map(UserId::text).orElse(""), after), undo);
    }

    private static int keep(Optional<List<Tile>> tiles, Optional<UserId> owner, int version, ActionContext context) {
        if (tiles.isEmpty()) {
            DashboardTable.delete(context.unit(), owner);
            return 0;
        }
        if (!DashboardTable.put(context.unit(), owner, version, tiles.get())) {
            throw new Problem(Kind.CONFLICT, "row.changed").refusal();
        }
        return version + 1;
    }

    private static Optional<UserId> owner(boolean everybody, Actor actor) {
        if (everybody && !actor.role().atLeast(Role.ADMINISTRATOR)) {
            throw new Problem(Kind.FORBIDDEN, "dashboard.notForEverybody").refusal();
        }
        return everybody ? Optional.empty() : Optional.of(actor.user());
    }

    private void check(List<Tile> tiles, ActionContext context) {
        List<Violation> violations = new ArrayList<>();
        if (tiles.size() > Dashboard.MOST) {
            violations.add(new Violation("/tiles", "dashboard.tooMany"));
        }
        Set<String> ids = new HashSet<>();
        for (int at = 0; at < tiles.size(); at++) {
            String pointer = "/tiles/" + at;
            Tile tile = tiles.get(at);
            if (!ids.add(tile.id())) {
                violations.add(new Violation(pointer + "/id", "dashboard.twice"));
            }
            size(tile.width(), Tile.COLUMNS, pointer + "/width", violations);
            size(tile.height(), Tile.ROWS, pointer + "/height", violations);
            if (OF_LISTS.contains(tile.kind())) {
                asked(tile, pointer, context, violations);
            }
        }
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations).refusal();
        }
    }

    private static void size(int given, int most, String pointer, List<Violation> violations) {
        if (given < 1 || given > most) {
            violations.add(new Violation(pointer, "dashboard.size"));
        }
    }

    private void asked(Tile tile, String pointer, ActionContext context, List<Violation> violations) {
        Actor actor = context.actor();
        Optional<ListedRows> rows = tile.list().flatMap(list -> ListedRows.of(actor, list, modules));
        if (rows.isEmpty()) {
            violations.add(new Violation(pointer + "/list", "value.unknown"));
            return;
        }
        Figures.Query query = new Figures.Query(
                tile.list().orElse(""),
                tile.where().map(Where::new).orElseGet(Where::everything),
                tile.by(),
                tile.sum());
        try {
            rows.get().check(query, new Asker(actor.user(), actor.zone(), context.unit()::now));
        } catch (Refusal refused) {
            refused.problem()
                    .violations()
                    .forEach(wrong ->
                            violations.add(new Violation(pointer + wrong.pointer(), wrong.code(), wrong.arguments())));
        }
    }
}
