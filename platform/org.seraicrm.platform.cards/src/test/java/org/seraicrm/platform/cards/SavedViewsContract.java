package org.seraicrm.platform.cards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.seraicrm.platform.cards.views.Audience;
import org.seraicrm.platform.cards.views.ChangeView;
import org.seraicrm.platform.cards.views.RemoveView;
import org.seraicrm.platform.cards.views.SaveView;
import org.seraicrm.platform.cards.views.SavedView;
import org.seraicrm.platform.cards.views.SavedViewId;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.DepartmentId;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.kernel.Violation;
import org.seraicrm.platform.modules.SwitchModule;

/** Views that people save of lists. */
abstract class SavedViewsContract extends OnDatabase {

    private static final String RUNNING = "{\"field\":\"status\",\"is\":[\"running\"]}";

    @SuppressWarnings("NullAway.Init")
    private Actor administrator;

    @SuppressWarnings("NullAway.Init")
    private Actor colleague;

    @SuppressWarnings("NullAway.Init")
    private ModuleId module;

    SavedViewsContract(Databases database) {
        super(database);
    }

    @BeforeEach
    void found() {
        administrator = office.founded();
        colleague = office.colleague(administrator, Role.STANDARD);
        module = office.module(administrator);
    }

    @Test
    @Tag("A98")
    void keepsAViewForTheOneWhoSavedIt() {
        office.perform(colleague, saving("Futó", RUNNING, false));
        SavedView view = views(colleague).get(0);
        assertThat(view.shape().name()).isEqualTo("Futó");
        assertThat(view.shape().where()).isEqualTo(Where.parse(RUNNING));
        assertThat(view.shape().columns()).containsExactly("client", "field.number");
        assertThat(view.shape().sort()).isEqualTo("-due");
        assertThat(views(administrator)).isEmpty();
        assertThat(office.views().of(colleague, SavedView.CLIENTS)).isEmpty();
    }

    @Test
    @Tag("A98")
    void showsASharedViewToEverybodyAndLetsOnlyManagersShare() {
        SavedViewId view = office.perform(administrator, saving("Futó", RUNNING, true));
        assertThat(views(colleague)).extracting(SavedView::id).containsExactly(view);
        assertThat(office.refusal(colleague, saving("Enyém", RUNNING, true)).code())
                .isEqualTo("view.notShared");
        assertThat(office.refusal(colleague, renaming(view, "Más")).code()).isEqualTo("view.notShared");
        assertThat(office.refusal(colleague, new RemoveView(view)).code()).isEqualTo("view.notShared");
        SavedViewId own = office.perform(colleague, saving("Enyém", RUNNING, false));
        assertThat(office.refusal(colleague, sharing(own)).code()).isEqualTo("view.notShared");
    }

    @Test
    @Tag("A98")
    void showsAViewOfDepartmentsToTheirMembersOnly() {
        DepartmentId sales = office.department(administrator, "Értékesítés");
        DepartmentId service = office.department(administrator, "Szerviz");
        Actor seller = office.colleague(administrator, Role.STANDARD, sales);
        Actor chief = office.colleague(administrator, Role.MANAGER, service);
        SavedViewId view = office.perform(administrator, savingFor(sales));
        assertThat(views(administrator)).extracting(SavedView::id).containsExactly(view);
        assertThat(views(seller)).extracting(SavedView::audience).containsExactly(Audience.of(List.of(sales)));
        assertThat(views(chief)).isEmpty();
        assertThat(views(colleague)).isEmpty();
        assertThat(office.refusal(chief, renaming(view, "Más")).violations())
                .containsExactly(new Violation("/view", "value.notFound"));
        assertThat(office.refusal(seller, renaming(view, "Más")).code()).isEqualTo("view.notShared");
        assertThat(office.refusal(seller, savingFor(sales)).code()).isEqualTo("view.notShared");
        var widened =
                office.performed(administrator, aimed(view, Optional.empty(), Optional.of(List.of(sales, service))));
        assertThat(views(chief)).hasSize(1);
        office.undo(administrator, widened);
        assertThat(views(chief)).isEmpty();
        office.perform(administrator, aimed(view, Optional.of(true), Optional.empty()));
        assertThat(views(colleague)).hasSize(1);
        office.perform(administrator, aimed(view, Optional.of(false), Optional.of(List.of())));
        assertThat(views(seller)).isEmpty();
        assertThat(views(administrator)).hasSize(1);
    }

    @Test
    void aRemovedViewOfADepartmentComesBackToItAndUnknownDepartmentsAreRefused() {
        DepartmentId sales = office.department(administrator, "Értékesítés");
        Actor seller = office.colleague(administrator, Role.STANDARD, sales);
        SavedViewId view = office.perform(administrator, savingFor(sales));
        var removed = office.performed(administrator, new RemoveView(view));
        assertThat(views(seller)).isEmpty();
        office.undo(administrator, removed);
        assertThat(views(seller)).hasSize(1);
        Actor stranger = office.founded();
        DepartmentId elsewhere = office.department(stranger, "Máshol");
        assertThat(office.refusal(administrator, savingFor(sales, elsewhere)).violations())
                .containsExactly(new Violation("/departments/1", "value.notFound"));
    }

    @Test
    @Tag("A98")
    void showsAViewOfColleaguesToThemOnlyBesideItsDepartments() {
        DepartmentId sales = office.department(administrator, "Értékesítés");
        Actor seller = office.colleague(administrator, Role.STANDARD, sales);
        Actor chief = office.colleague(administrator, Role.MANAGER);
        SavedViewId view = office.perform(administrator, savingFor(colleague));
        assertThat(views(colleague)).extracting(SavedView::id).containsExactly(view);
        assertThat(views(seller)).isEmpty();
        assertThat(views(chief)).isEmpty();
        assertThat(office.refusal(chief, renaming(view, "Más")).violations())
                .containsExactly(new Violation("/view", "value.notFound"));
        assertThat(office.refusal(colleague, renaming(view, "Más")).code()).isEqualTo("view.notShared");
        assertThat(office.refusal(colleague, savingFor(seller)).code()).isEqualTo("view.notShared");
        office.perform(administrator, aimed(view, Optional.empty(), Optional.of(List.of(sales))));
        assertThat(views(seller)).hasSize(1);
        assertThat(views(colleague)).hasSize(1);
        var narrowed = office.performed(
                administrator,
                aimed(view, Optional.empty(), Optional.of(List.of()), Optional.of(List.of(chief.user()))));
        assertThat(views(chief)).hasSize(1);
        assertThat(views(colleague)).isEmpty();
        assertThat(views(seller)).isEmpty();
        office.undo(administrator, narrowed);
        assertThat(views(colleague)).hasSize(1);
        assertThat(views(seller)).hasSize(1);
        var removed = office.performed(administrator, new RemoveView(view));
        assertThat(views(colleague)).isEmpty();
        office.undo(administrator, removed);
        assertThat(views(colleague))
                .extracting(SavedView::audience)
                .containsExactly(new Audience(false, List.of(sales), List.of(colleague.user())));
    }

    @Test
    void refusesColleaguesOfAnotherCompanyAndMoreThanAHundred() {
        assertThat(office.refusal(administrator, savingFor(office.founded())).violations())
                .containsExactly(new Violation("/users/0", "value.notFound"));
        List<UserId> many = Stream.generate(
                        () -> office.colleague(administrator, Role.STANDARD).user())
                .limit(101)
                .toList();
        assertThat(office.refusal(administrator, savingFor(List.of(), many)).violations())
                .extracting(Violation::code)
                .containsExactly("view.tooManyUsers");
        assertThat(office.performed(administrator, savingFor(List.of(), many.subList(0, 100))))
                .isNotNull();
    }

    @Test
    void hidesOthersViewsFromActions() {
        SavedViewId view = office.perform(colleague, saving("Futó", RUNNING, false));
        assertThat(office.refusal(administrator, new RemoveView(view)).violations())
                .containsExactly(new Violation("/view", "value.notFound"));
    }

    @Test
    void changesAndTakesBack() {
        SavedViewId view = office.perform(colleague, saving("Futó", RUNNING, false));
        var renamed = office.performed(colleague, renaming(view, "Rohanó"));
        assertThat(views(colleague).get(0).shape().name()).isEqualTo("Rohanó");
        office.undo(colleague, renamed);
        assertThat(views(colleague).get(0).shape().name()).isEqualTo("Futó");
        var removed = office.performed(colleague, new RemoveView(view));
        assertThat(views(colleague)).isEmpty();
        office.undo(colleague, removed);
        assertThat(views(colleague).get(0).shape().where()).isEqualTo(Where.parse(RUNNING));
    }

    @Test
    void tellsWhoSavesLastThatSomebodyWasFaster() {
        SavedViewId view = office.perform(colleague, saving("Futó", RUNNING, false));
        office.perform(colleague, renaming(view, "Egy"));
        assertThat(office.refusal(colleague, renaming(view, "Kettő")).kind()).isEqualTo(Problem.Kind.CONFLICT);
    }

    @Test
    void refusesAViewThatShowsNothingSensible() {
        SaveView wrong = new SaveView(
                module.text(),
                "Rossz",
                Where.parse("{}").json(),
                Optional.of(List.of("title", "nose")),
                Optional.of("-nose"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        assertThat(office.refusal(colleague, wrong).violations())
                .containsExactly(new Violation("/columns/1", "value.unknown"), new Violation("/sort", "value.unknown"));
        assertThat(office.refusal(colleague, saving("Rossz", "{\"field\":\"status\",\"is\":\"gone\"}", false))
                        .violations())
                .containsExactly(new Violation("/where/is", "value.choice"));
        assertThat(office.refusal(
                                colleague,
                                new SaveView(
                                        "nowhere",
                                        "Rossz",
                                        Where.everything().json(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty()))
                        .violations())
                .containsExactly(new Violation("/list", "value.notFound"));
    }

    @Test
    void hidesAndKeepsTheViewsOfAModuleThatIsOff() {
        office.perform(colleague, saving("Futó", RUNNING, false));
        office.perform(administrator, switching(false));
        assertThat(views(colleague)).isEmpty();
        office.perform(administrator, switching(true));
        assertThat(views(colleague)).hasSize(1);
    }

    private SwitchModule switching(boolean on) {
        return new SwitchModule(module, on, Optional.empty(), Optional.empty());
    }

    private List<SavedView> views(Actor actor) {
        return office.views().of(actor, module.text());
    }

    private SaveView saving(String name, String where, boolean shared) {
        return new SaveView(
                module.text(),
                name,
                Where.parse(where).json(),
                Optional.of(List.of("client", "field.number")),
                Optional.of("-due"),
                Optional.empty(),
                Optional.of(shared),
                Optional.empty(),
                Optional.empty());
    }

    private static ChangeView renaming(SavedViewId view, String name) {
        return new ChangeView(
                view,
                Optional.of(1),
                Optional.of(name),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static ChangeView sharing(SavedViewId view) {
        return aimed(view, Optional.of(true), Optional.empty());
    }

    private static ChangeView aimed(
            SavedViewId view, Optional<Boolean> everybody, Optional<List<DepartmentId>> departments) {
        return aimed(view, everybody, departments, Optional.empty());
    }

    private static ChangeView aimed(
            SavedViewId view,
            Optional<Boolean> everybody,
            Optional<List<DepartmentId>> departments,
            Optional<List<UserId>> users) {
        return new ChangeView(
                view,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                everybody,
                departments,
                users);
    }

    private SaveView savingFor(DepartmentId... departments) {
        return savingFor(List.of(departments), List.of());
    }

    private SaveView savingFor(Actor user) {
        return savingFor(List.of(), List.of(user.user()));
    }

    private SaveView savingFor(List<DepartmentId> departments, List<UserId> users) {
        return new SaveView(
                module.text(),
                "Osztályé",
                Where.parse(RUNNING).json(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(departments),
                Optional.of(users));
    }
}
