package org.seraicrm.platform.security.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.seraicrm.platform.security.internal.Installation.PASSWORD;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.DepartmentId;
import org.seraicrm.platform.kernel.Door;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.kernel.RoleIn;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.kernel.Violation;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.security.ActivateUser;
import org.seraicrm.platform.security.AddDepartment;
import org.seraicrm.platform.security.AddUser;
import org.seraicrm.platform.security.AssignDepartment;
import org.seraicrm.platform.security.ChangeCompany;
import org.seraicrm.platform.security.ChangeUser;
import org.seraicrm.platform.security.CreateApiKey;
import org.seraicrm.platform.security.DeactivateUser;
import org.seraicrm.platform.security.RenameDepartment;
import org.seraicrm.platform.security.RevokeApiKey;
import org.seraicrm.platform.security.SetRole;
import org.seraicrm.platform.security.SetUserPassword;
import org.seraicrm.platform.security.TrashDepartment;
import org.seraicrm.platform.security.UnassignDepartment;
import org.seraicrm.platform.security.User;

abstract class PeopleContract extends OnDatabase {

    PeopleContract(Databases database) {
        super(database);
    }

    @Test
    @Tag("A117")
    @Tag("A118")
    void addsAUserWithNamesRoleAndDepartments() {
        var admin = serai.founded();
        var sales = serai.perform(admin, new AddDepartment("Értékesítés"));

        var id = serai.perform(
                admin,
                new AddUser(
                        "Nagy",
                        "Éva",
                        Installation.email(),
                        Optional.of(" Sales director "),
                        Role.MANAGER,
                        Optional.empty(),
                        Optional.of(List.of(sales)),
                        Optional.of(PASSWORD)));

        var eva = serai.people.user(admin, id).orElseThrow();
        assertThat(eva.name(new Locale("hu"))).isEqualTo("Nagy Éva");
        assertThat(eva.name(Locale.ENGLISH)).isEqualTo("Éva Nagy");
        assertThat(eva.language()).isEqualTo(new Locale("hu"));
        assertThat(eva.position()).contains("Sales director");
        assertThat(serai.people.members(admin, sales)).containsExactly(eva);
        var actor = serai.actor(admin.company(), id);
        assertThat(actor.role()).isEqualTo(Role.MANAGER);
        assertThat(actor.departments()).containsExactly(sales);
        assertThat(actor.zone()).isEqualTo(ZoneId.of("Europe/Budapest"));
    }

    @Test
    @Tag("A116")
    void listsWhoHasAndWhoHadAccess() {
        var admin = serai.founded();
        var anna = serai.colleague(admin, Role.STANDARD);

        serai.perform(admin, new DeactivateUser(anna.user()));
        assertThat(serai.people.users(admin))
                .extracting(User::id, User::active)
                .containsExactlyInAnyOrder(tuple(admin.user(), true), tuple(anna.user(), false));

        serai.perform(admin, new ActivateUser(anna.user()));
        assertThat(serai.actors.of(anna.company(), anna.user(), Door.CHAT)).contains(anna.through(Door.CHAT));
    }

    @Test
    @Tag("A122")
    @Tag("A123")
    @Tag("A124")
    @Tag("A125")
    void leavesTheSettingsToAdministrators() {
        var admin = serai.founded();
        var anna = serai.colleague(admin, Role.STANDARD).user();
        var department = serai.perform(admin, new AddDepartment("Recepció"));
        var key = serai.perform(admin, new CreateApiKey("Import", Optional.empty()))
                .id();
        var settings = Stream.<Action<?>>of(
                        addUser(Installation.email()),
                        demotion(anna, Role.RESTRICTED),
                        new DeactivateUser(anna),
                        new ActivateUser(anna),
                        new SetUserPassword(anna, PASSWORD),
                        new AddDepartment("Szerviz"),
                        new RenameDepartment(department, "Szerviz"),
                        new TrashDepartment(department),
                        new AssignDepartment(anna, department),
                        new UnassignDepartment(anna, department),
                        companyName("Másik"),
                        new CreateApiKey("Export", Optional.empty()),
                        new RevokeApiKey(key))
                .toList();

        for (var role : List.of(Role.MANAGER, Role.STANDARD, Role.RESTRICTED)) {
            var actor = serai.colleague(admin, role);
            assertThat(settings)
                    .allSatisfy(action ->
                            assertThat(serai.refusal(actor, action).code()).isEqualTo("action.forbidden"));
        }
        assertThat(settings).allSatisfy(action -> serai.performed(admin, action));
    }

    @Test
    void keepsTwoCompaniesApart() {
        var here = serai.founded();
        var there = serai.founded();
        var stranger = serai.colleague(there, Role.STANDARD);
        var department = serai.perform(there, new AddDepartment("Értékesítés"));
        var key = serai.perform(there, new CreateApiKey("Import", Optional.empty()))
                .id();

        assertThat(serai.people.users(here)).extracting(User::id).containsExactly(here.user());
        assertThat(serai.people.user(here, stranger.user())).isEmpty();
        assertThat(serai.people.departments(here)).isEmpty();
        assertThat(serai.people.members(here, department)).isEmpty();
        assertThat(serai.apiKeys.of(here)).isEmpty();
        assertThat(serai.actors.of(here.company(), stranger.user(), Door.API)).isEmpty();
        assertThat(serai.actors.members(here.company(), department, Door.API)).isEmpty();
        assertThat(serai.companies.of(here).id()).isEqualTo(here.company());
        assertThat(Stream.<Action<?>>of(
                        demotion(stranger.user(), Role.RESTRICTED),
                        new DeactivateUser(stranger.user()),
                        new SetUserPassword(stranger.user(), PASSWORD),
                        new RenameDepartment(department, "Enyém"),
                        new AssignDepartment(here.user(), department),
                        new CreateApiKey("Enyém", Optional.of(stranger.user())),
                        new RevokeApiKey(key)))
                .allSatisfy(
                        action -> assertThat(serai.refusal(here, action).kind()).isEqualTo(Problem.Kind.NOT_FOUND));
    }

    @Test
    void keepsAnEMailForOneUserOfTheInstallation() {
        var here = serai.founded();
        var there = serai.founded();
        var taken = serai.emailOf(there).toUpperCase(Locale.ROOT);

        assertThat(serai.refusal(here, addUser(taken)).violations())
                .extracting("pointer", "code")
                .containsExactly(tuple("/email", "user.emailTaken"));
        assertThat(serai.refusal(here, email(here.user(), taken)).violations())
                .extracting("pointer", "code")
                .containsExactly(tuple("/email", "user.emailTaken"));
        assertThat(serai.people.users(here)).hasSize(1);
    }

    @Test
    void reportsAllThatIsWrongWithANewUserAtOnce() {
        var action = new AddUser(
                "Nagy",
                "Éva",
                "not an e-mail",
                Role.STANDARD,
                Optional.of(Locale.FRENCH),
                Optional.empty(),
                Optional.of("short"));

        assertThat(serai.refusal(serai.founded(), action).violations())
                .extracting("pointer", "code")
                .containsExactlyInAnyOrder(
                        tuple("/email", "value.email"),
                        tuple("/language", "value.language"),
                        tuple("/password", "password.tooShort"));
    }

    @Test
    void keepsTheLastAdministrator() {
        var admin = serai.founded();
        assertThat(serai.refusal(admin, new DeactivateUser(admin.user())).code())
                .isEqualTo("user.lastAdministrator");
        assertThat(serai.refusal(admin, demotion(admin.user(), Role.MANAGER)).code())
                .isEqualTo("user.lastAdministrator");

        var second = serai.colleague(admin, Role.ADMINISTRATOR);
        serai.perform(second, demotion(admin.user(), Role.MANAGER));
        assertThat(serai.again(admin).role()).isEqualTo(Role.MANAGER);
    }

    @Test
    void keepsOneOfTwoAdministratorsWhoDemoteEachOtherAtOnce() {
        var first = serai.founded();
        var second = serai.colleague(first, Role.ADMINISTRATOR);

        var one = CompletableFuture.supplyAsync(
                () -> serai.modules.actions().perform(first, demotion(second.user(), Role.STANDARD)));
        var other = CompletableFuture.supplyAsync(
                () -> serai.modules.actions().perform(second, demotion(first.user(), Role.STANDARD)));
        one.join();
        other.join();

        assertThat(serai.people.users(first).stream().filter(user -> user.role() == Role.ADMINISTRATOR))
                .hasSize(1);
    }

    @Test
    void keepsSecretsAndPersonalValuesOutOfEventsAndNames() {
        var admin = serai.founded();
        var email = Installation.email();
        var action = addUser(email);
        serai.perform(admin, action);

        assertThat(action.toString()).doesNotContain(PASSWORD).doesNotContain(email);
        assertThat(serai.events(admin.company()))
                .extracting(event -> event.fact().toString())
                .noneMatch(fact -> fact.contains(PASSWORD) || fact.contains(email) || fact.contains("$argon2"));
        assertThat(serai.rows("performed_action")).noneMatch(row -> row.contains(PASSWORD));
    }

    private static AddUser addUser(String email) {
        return new AddUser(
                "Nagy", "Éva", email, Role.STANDARD, Optional.empty(), Optional.empty(), Optional.of(PASSWORD));
    }

    private static ChangeUser demotion(UserId user, Role role) {
        return new ChangeUser(
                user,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(role),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static ChangeUser email(UserId user, String email) {
        return new ChangeUser(
                user,
                Optional.empty(),
                Optional.empty(),
                Optional.of(email),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static ChangeCompany companyName(String name) {
        return new ChangeCompany(
                Optional.of(name), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    @Test
    @Tag("A123")
    void givesAUserAnotherRoleInADepartmentAndTakesItBack() {
        Actor admin = serai.founded();
        Actor anna = serai.colleague(admin, Role.RESTRICTED);
        var sales = serai.perform(admin, new AddDepartment("Értékesítés"));
        var given = serai.performed(admin, role(anna.user(), Optional.of(sales), Role.MANAGER));
        RoleIn managing = new RoleIn(Optional.empty(), Optional.of(sales), Role.MANAGER);
        assertThat(serai.people.user(admin, anna.user()).orElseThrow().roles()).containsExactly(managing);
        assertThat(serai.actors
                        .of(admin.company(), anna.user(), Door.API)
                        .orElseThrow()
                        .roles())
                .containsExactly(managing);
        serai.modules.actions().undo(admin, given.receipt().orElseThrow()).orRefuse();
        assertThat(serai.people.user(admin, anna.user()).orElseThrow().roles()).isEmpty();
        assertThat(serai.refusal(admin, role(anna.user(), Optional.of(sales), Role.ADMINISTRATOR))
                        .violations())
                .containsExactly(new Violation("/role", "user.roleUsual"));
        assertThat(serai.refusal(admin, role(anna.user(), Optional.empty(), Role.MANAGER))
                        .violations())
                .containsExactly(new Violation("/module", "user.rolePlace"));
        assertThat(serai.refusal(anna, role(anna.user(), Optional.of(sales), Role.MANAGER))
                        .code())
                .isEqualTo("action.forbidden");
    }

    private static SetRole role(UserId user, Optional<DepartmentId> department, Role role) {
        return new SetRole(user, Optional.empty(), department, Optional.of(role));
    }

    @Test
    @Tag("A117")
    void givesAUserAPositionAndTakesItBack() {
        Actor admin = serai.founded();
        Actor anna = serai.colleague(admin, Role.STANDARD);
        var called = serai.performed(admin, positioned(anna.user(), "Head of sales"));
        assertThat(serai.people.user(admin, anna.user()).orElseThrow().position())
                .contains("Head of sales");
        serai.modules.actions().undo(admin, called.receipt().orElseThrow()).orRefuse();
        assertThat(serai.people.user(admin, anna.user()).orElseThrow().position())
                .isEmpty();
    }

    private static ChangeUser positioned(UserId user, String position) {
        return new ChangeUser(
                user,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(position));
    }
}
