package org.seraicrm.platform.cards.internal;

import static org.seraicrm.platform.modules.ActionHandler.on;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.seraicrm.platform.cards.Versioned;
import org.seraicrm.platform.cards.Where;
import org.seraicrm.platform.cards.internal.jdbc.ViewTable;
import org.seraicrm.platform.cards.internal.lists.Asker;
import org.seraicrm.platform.cards.internal.lists.ConditionReader;
import org.seraicrm.platform.cards.internal.lists.ListFields;
import org.seraicrm.platform.cards.views.Audience;
import org.seraicrm.platform.cards.views.ChangeView;
import org.seraicrm.platform.cards.views.RemoveView;
import org.seraicrm.platform.cards.views.SaveView;
import org.seraicrm.platform.cards.views.SavedView;
import org.seraicrm.platform.cards.views.SavedViewId;
import org.seraicrm.platform.cards.views.Shape;
import org.seraicrm.platform.cards.views.ViewChanged;
import org.seraicrm.platform.cards.views.ViewRemoved;
import org.seraicrm.platform.cards.views.ViewSaved;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.DepartmentId;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Problem.Kind;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.kernel.Violation;
import org.seraicrm.platform.modules.ActionContext;
import org.seraicrm.platform.modules.ActionHandler;
import org.seraicrm.platform.modules.ActionHandlers;
import org.seraicrm.platform.modules.Done;
import org.seraicrm.platform.modules.Modules;
import org.seraicrm.platform.modules.Subject;
import org.seraicrm.platform.modules.View;
import org.seraicrm.platform.security.Department;
import org.seraicrm.platform.security.People;

/** Saves lists as views: everybody their own, managers for others, too. */
record ViewActions(Modules modules, People people) implements ActionHandlers {

    private static final int MOST = 100;

    @Override
    public List<ActionHandler<?, ?>> handlers() {
        return List.of(
                on(SaveView.class, this::save), on(ChangeView.class, this::change), on(RemoveView.class, this::remove));
    }

    private Done<SavedViewId> save(SaveView action, ActionContext context) {
        Shape shape = new Shape(
                action.name().strip(),
                where(action.where()),
                action.columns().orElse(List.of()),
                action.sort().orElse(View.LATEST),
                action.layout().orElse(Shape.Layout.TABLE));
        SavedView view = new SavedView(
                SavedViewId.next(),
                1,
                action.list(),
                context.actor().user(),
                audience(action.shared(), action.departments(), action.users(), Audience.OWNER),
                shape);
        check(view, context);
        ViewTable.insert(context.unit(), view);
        context.happened(
                subject(view),
                new ViewSaved(view.id().text(), shape.name(), view.audience().others()));
        return Done.of(view.id(), new RemoveView(view.id()));
    }

    private Done<Versioned> change(ChangeView action, ActionContext context) {
        SavedView before = seen(action.view(), context);
        Versions.check(before.version(), action.version());
        Shape old = before.shape();
        Shape shape = new Shape(
                action.name().map(String::strip).orElse(old.name()),
                action.where().map(ViewActions::where).orElse(old.where()),
                action.columns().orElse(old.columns()),
                action.sort().orElse(old.sort()),
                action.layout().orElse(old.layout()));
        SavedView after = new SavedView(
                before.id(),
                before.version(),
                before.list(),
                before.owner(),
                audience(action.shared(), action.departments(), action.users(), before.audience()),
                shape);
        check(before, after, context);
        if (!ViewTable.update(context.unit(), after)) {
            throw new Problem(Kind.CONFLICT, "row.changed").refusal();
        }
        context.happened(
                subject(after),
                new ViewChanged(
                        after.id().text(), shape.name(), after.audience().others()));
        int version = before.version() + 1;
        ChangeView undo = new ChangeView(
                before.id(),
                Optional.of(version),
                Optional.of(old.name()),
                Optional.of(old.where().json()),
                Optional.of(old.columns()),
                Optional.of(old.sort()),
                Optional.of(old.layout()),
                Optional.of(before.audience().everybody()),
                Optional.of(before.audience().departments()),
                Optional.of(before.audience().users()));
        return Done.of(new Versioned(after.id().text(), version), undo);
    }

    private Done<SavedViewId> remove(RemoveView action, ActionContext context) {
        SavedView view = seen(action.view(), context);
        checkShared(view, context.actor());
        ViewTable.delete(context.unit(), view.id());
        Shape shape = view.shape();
        context.happened(
                subject(view),
                new ViewRemoved(view.id().text(), shape.name(), view.audience().others()));
        SaveView undo = new SaveView(
                view.list(),
                shape.name(),
                shape.where().json(),
                Optional.of(shape.columns()),
                Optional.of(shape.sort()),
                Optional.of(shape.layout()),
                Optional.of(view.audience().everybody()),
                Optional.of(view.audience().departments()),
                Optional.of(view.audience().users()));
        return Done.of(view.id(), undo);
    }

    private SavedView seen(SavedViewId id, ActionContext context) {
        return ViewTable.find(context.unit(), id)
                .filter(view -> view.seenBy(context.actor()))
                .filter(view ->
                        ListFields.of(context.actor(), view.list(), modules).isPresent())
                .orElseThrow(() -> Rows.missing("/view").refusal());
    }

    private void check(SavedView before, SavedView after, ActionContext context) {
        checkShared(before, context.actor());
        check(after, context);
    }

    /** What is taken back was all right once; the module's fields may have gone since. */
    private void check(SavedView view, ActionContext context) {
        Actor actor = context.actor();
        checkShared(view, actor);
        ListFields fields = ListFields.of(actor, view.list(), modules)
                .orElseThrow(() -> Rows.missing("/list").refusal());
        if (context.undoing()) {
            return;
        }
        Asker asker = new Asker(actor.user(), actor.zone(), context.unit()::now);
        ConditionReader.read(view.shape().where(), fields, asker);
        List<Violation> violations = new ArrayList<>(unknown(view.audience(), actor));
        for (int i = 0; i < view.shape().columns().size(); i++) {
            if (!fields.byName().containsKey(view.shape().columns().get(i))) {
                violations.add(new Violation("/columns/" + i, "value.unknown"));
            }
        }
        if (!fields.byName().containsKey(view.shape().sort().replaceFirst("^-", ""))) {
            violations.add(new Violation("/sort", "value.unknown"));
        }
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations).refusal();
        }
    }

    private static Audience audience(
            Optional<Boolean> everybody,
            Optional<List<DepartmentId>> departments,
            Optional<List<UserId>> users,
            Audience before) {
        boolean all = everybody.orElse(departments.isEmpty() && users.isEmpty() && before.everybody());
        return new Audience(all, departments.orElse(before.departments()), users.orElse(before.users()));
    }

    /** Users that the company doesn't have are refused before. */
    private List<Violation> unknown(Audience audience, Actor actor) {
        List<DepartmentId> departments = audience.departments();
        List<Violation> violations = new ArrayList<>();
        if (audience.users().size() > MOST) {
            violations.add(new Violation("/users", "view.tooManyUsers", Map.of("most", MOST)));
        }
        if (departments.size() > MOST) {
            violations.add(new Violation("/departments", "view.tooManyDepartments", Map.of("most", MOST)));
        } else if (!departments.isEmpty()) {
            Set<DepartmentId> known =
                    people.departments(actor).stream().map(Department::id).collect(Collectors.toSet());
            IntStream.range(0, departments.size())
                    .filter(at -> !known.contains(departments.get(at)))
                    .forEach(at -> violations.add(new Violation("/departments/" + at, "value.notFound")));
        }
        return violations;
    }

    private static void checkShared(SavedView view, Actor actor) {
        if (view.audience().others() && !actor.role().atLeast(Role.MANAGER)) {
            throw new Problem(Kind.FORBIDDEN, "view.notShared").refusal();
        }
    }

    private static Where where(JsonNode json) {
        return json.isNull() ? Where.everything() : new Where(json);
    }

    private static Subject subject(SavedView view) {
        return view.list().equals(SavedView.CLIENTS) ? Subject.COMPANY : Subject.of(ModuleId.of(view.list()));
    }
}
