package org.seraicrm.platform.security.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.Door;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionHandlers;
import org.seraicrm.platform.modules.Outcome;
import org.seraicrm.platform.modules.internal.ModulesRuntime;
import org.seraicrm.platform.security.Actors;
import org.seraicrm.platform.security.AddUser;
import org.seraicrm.platform.security.Company;
import org.seraicrm.platform.security.People;
import org.seraicrm.platform.security.SignIn;
import org.seraicrm.platform.security.Visitor;
import org.seraicrm.platform.security.internal.argon2.Passwords;
import org.seraicrm.platform.security.internal.jpa.DepartmentRow;
import org.seraicrm.platform.security.internal.jpa.JpaPeople;
import org.seraicrm.platform.security.internal.jpa.MembershipRow;
import org.seraicrm.platform.security.internal.jpa.UserRow;
import org.seraicrm.platform.store.Event;
import org.seraicrm.platform.store.Store;
import org.seraicrm.platform.store.local.LocalStore;

/** The bundle, wired without a container, on a database of its own. */
final class Installation implements AutoCloseable {

    static final String PASSWORD = "a long password";
    private static final AtomicInteger COUNT = new AtomicInteger();

    final TestClock clock = new TestClock();
    final Passwords passwords = new Passwords();
    final Store store;
    final StoredSessions sessions;
    final SignIn signIn;
    final StoredSecondFactors factors;
    final StoredPortraits portraits;
    final StoredIntroductions introductions;
    final StoredApiKeys apiKeys;
    final MailedResets resets;
    final Actors actors;
    final People people;
    final StoredCompanies companies;
    final CompanyFounding founding;
    final ModulesRuntime modules;
    final List<ActionHandlers> handlers;
    private final LocalStore local;

    Installation(Databases database, Path folder) throws IOException {
        local = LocalStore.open(
                database.fresh(folder),
                clock,
                LocalStore.platform(moduleRow(), UserRow.class, DepartmentRow.class, MembershipRow.class));
        store = local.store();
        var box = new KeyFileSecretBox(folder.resolve("keys"));
        var invitations = new Invitations(box);
        sessions = new StoredSessions(store);
        factors = new StoredSecondFactors(store, box);
        signIn = new PasswordSignIn(store, passwords, sessions, factors);
        apiKeys = new StoredApiKeys(store);
        resets = new MailedResets(store, passwords, invitations, Runnable::run);
        actors = new StoredActors(store);
        people = new JpaPeople(store);
        companies = new StoredCompanies(store);
        founding = new CompanyFounding(store, passwords);
        modules = new ModulesRuntime(store);
        portraits = new StoredPortraits(store);
        introductions = new StoredIntroductions(store);
        var current = new CurrentPassword(passwords);
        handlers = List.of(
                new UserHandlers(passwords, invitations),
                new OwnHandlers(passwords, current, sessions),
                new SessionHandlers(sessions),
                new SecondFactorHandlers(factors, current, sessions),
                new DepartmentHandlers(),
                new CompanyHandlers(),
                new ApiKeyHandlers(),
                portraits,
                introductions);
        wire();
    }

    private void wire() {
        handlers.forEach(modules::add);
        modules.add(new UserReach());
        modules.add(new DepartmentReach());
        modules.add(new ApiKeyReach());
    }

    /** The entity of the bundle whose tables the pipeline needs. */
    private static Class<?> moduleRow() {
        return org.seraicrm.platform.modules.internal.jpa.ModuleRow.class;
    }

    /** A new company; gives its administrator. */
    Actor founded() {
        var company = new Company(
                CompanyId.next(),
                "Üvegkalmár",
                ZoneId.of("Europe/Budapest"),
                Currency.getInstance("HUF"),
                "HU",
                new Locale("hu"));
        return actor(company.id(), founding.found(company, email(), PASSWORD));
    }

    /** A new colleague who signs in with {@link #PASSWORD}. */
    Actor colleague(Actor administrator, Role role) {
        var user = perform(
                administrator,
                new AddUser(
                        "Kovács", "Anna", email(), role, Optional.empty(), Optional.empty(), Optional.of(PASSWORD)));
        return actor(administrator.company(), user);
    }

    Actor actor(CompanyId company, UserId user) {
        return actors.of(company, user, Door.BROWSER).orElseThrow();
    }

    /** The same user as the database has it now. */
    Actor again(Actor actor) {
        return actor(actor.company(), actor.user());
    }

    String emailOf(Actor actor) {
        return people.user(actor, actor.user()).orElseThrow().email();
    }

    static String email() {
        return "Anna" + COUNT.incrementAndGet() + "@Uvegkalmar.example";
    }

    static Visitor visitor() {
        return new Visitor("192.0.2." + COUNT.incrementAndGet(), "Firefox", Optional.empty());
    }

    <R> R perform(Actor actor, Action<R> action) {
        return modules.actions().perform(actor, action).orRefuse();
    }

    /** What became of an action that is not refused. */
    <R> Outcome.Performed<R> performed(Actor actor, Action<R> action) {
        var outcome = modules.actions().perform(actor, action);
        if (outcome instanceof Outcome.Performed<R> performed) {
            return performed;
        }
        throw new AssertionError(outcome.toString());
    }

    /** The reason for which an action is refused. */
    Problem refusal(Actor actor, Action<?> action) {
        var outcome = modules.actions().perform(actor, action);
        if (outcome instanceof Outcome.Refused<?> refused) {
            return refused.problem();
        }
        throw new AssertionError("was performed: " + outcome);
    }

    SignIn.SignedIn signedIn(String email, String password) {
        return signedIn(signIn.signIn(email, password, Optional.empty(), visitor()));
    }

    static SignIn.SignedIn signedIn(SignIn.Result result) {
        if (result instanceof SignIn.SignedIn signedIn) {
            return signedIn;
        }
        throw new AssertionError(result.toString());
    }

    static Problem refused(SignIn.Result result) {
        if (result instanceof SignIn.Refused refused) {
            return refused.problem();
        }
        throw new AssertionError(result.toString());
    }

    /** What was recorded of a company and has been numbered, in order. */
    List<Event> events(CompanyId company) {
        var marker = store.write(
                company,
                unit -> unit.record(new org.seraicrm.platform.store.NewEvent(
                        "test.marked",
                        Optional.empty(),
                        "API",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        "{}",
                        Optional.empty())));
        local.log().awaitPosition(marker, java.time.Duration.ofSeconds(20));
        return local.log().after(0, 10_000).stream()
                .filter(event -> event.company().equals(company))
                .toList();
    }

    /** The data of the last event of a type. */
    String lastEvent(CompanyId company, String type) {
        return events(company).stream()
                .filter(event -> event.type().equals(type))
                .reduce((first, second) -> second)
                .orElseThrow()
                .fact()
                .data();
    }

    /** All rows of a table as text, for what must not stand in it. */
    List<String> rows(String table) {
        return local.rows(table);
    }

    @Override
    public void close() {
        passwords.stop();
        local.close();
    }
}
