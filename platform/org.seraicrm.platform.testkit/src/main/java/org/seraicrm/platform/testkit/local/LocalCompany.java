package org.seraicrm.platform.testkit.local;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.seraicrm.platform.cards.Card;
import org.seraicrm.platform.cards.ClientKind;
import org.seraicrm.platform.cards.CreateClient;
import org.seraicrm.platform.cards.OpenCard;
import org.seraicrm.platform.cards.Todo;
import org.seraicrm.platform.cards.local.LocalCards;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.Door;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.CreateModule;
import org.seraicrm.platform.modules.Outcome;
import org.seraicrm.platform.modules.local.LocalModules;
import org.seraicrm.platform.security.Companies;
import org.seraicrm.platform.security.Company;
import org.seraicrm.platform.security.User;
import org.seraicrm.platform.store.Migrations;
import org.seraicrm.platform.store.local.LocalStore;

/** One company on a fresh database, with the real pipeline, cards and index; its people are kept in memory. */
public final class LocalCompany implements AutoCloseable {

    private static final ZoneId ZONE = ZoneId.of("Europe/Budapest");

    private final CompanyId id = CompanyId.next();
    private final InMemoryPeople people = new InMemoryPeople();
    private final InMemoryCompanies companies;
    private final LocalStore store;
    private final LocalModules modules;
    private final LocalCards cards;
    private final Actor administrator;

    /** On Derby in a folder. */
    public LocalCompany(Path folder) {
        this(folder, LocalStore.derby(folder, units(Map.of())));
    }

    /** On a store with the persistence units that {@link #units} names; the index lies in the folder. */
    public LocalCompany(Path folder, LocalStore store) {
        this.store = store;
        modules = new LocalModules(store.store());
        Company company = new Company(id, "Tesztiroda Kft.", ZONE, Currency.getInstance("HUF"), "HU", Locale.ENGLISH);
        companies = new InMemoryCompanies(List.of(company));
        cards = new LocalCards(store, modules, companies, people, folder.resolve("index"));
        administrator = user(Role.ADMINISTRATOR);
    }

    /** The platform's persistence unit, and those of modules by name. */
    public static Map<String, List<Class<?>>> units(Map<String, List<Class<?>>> modules) {
        Map<String, List<Class<?>>> units = new HashMap<>(modules);
        units.put(
                Migrations.PLATFORM,
                Stream.of(LocalModules.ENTITIES, LocalCards.ENTITIES)
                        .<Class<?>>flatMap(Stream::of)
                        .toList());
        return units;
    }

    public LocalStore store() {
        return store;
    }

    public LocalModules modules() {
        return modules;
    }

    public LocalCards cards() {
        return cards;
    }

    /** Itself, as platform services find it. */
    public Companies companies() {
        return companies;
    }

    /** Its users and departments. */
    public InMemoryPeople people() {
        return people;
    }

    /** Its first user. */
    public Actor administrator() {
        return administrator;
    }

    /** A new user. */
    public Actor user(Role role) {
        UserId user = UserId.next();
        people.add(new User(
                user, "Szabó", "Réka", user.text() + "@tesztiroda.hu", Locale.ENGLISH, role, "", true, Set.of()));
        return new Actor(id, user, role, Set.of(), Locale.ENGLISH, ZONE, Door.API);
    }

    /** A new module of a kind. */
    public ModuleId module(String kind) {
        return perform(new CreateModule(kind, Optional.empty()));
    }

    /** A new client. */
    public ClientId client(String name) {
        return perform(new CreateClient(
                ClientKind.COMPANY, name, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    /** A new card, as its module has it. */
    public CardId card(ModuleId module, ClientId client) {
        return perform(
                new OpenCard(module, client, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    /** A card as it stands. */
    public Card read(CardId card) {
        return cards.cards().find(administrator, card).orElseThrow();
    }

    /** A card's open to-dos. */
    public List<Todo> todos(CardId card) {
        return cards.todos().of(administrator, card);
    }

    /** What the administrator gets for an action. */
    public <R> R perform(Action<R> action) {
        return perform(administrator, action);
    }

    /** What somebody gets for an action. */
    public <R> R perform(Actor actor, Action<R> action) {
        return modules.actions().perform(actor, action).orRefuse();
    }

    /** Has the administrator perform an action and take it back. */
    public void performAndUndo(Action<?> action) {
        performAndUndo(administrator, action);
    }

    /** Has somebody perform an action and take it back. */
    public void performAndUndo(Actor actor, Action<?> action) {
        if (!(modules.actions().perform(actor, action) instanceof Outcome.Performed<?> performed)) {
            throw new AssertionError("was refused: " + action);
        }
        modules.actions().undo(actor, performed.receipt().orElseThrow()).orRefuse();
    }

    /** Why somebody is refused an action. */
    public Problem refusal(Actor actor, Action<?> action) {
        Outcome<?> outcome = modules.actions().perform(actor, action);
        if (outcome instanceof Outcome.Refused<?> refused) {
            return refused.problem();
        }
        throw new AssertionError("was performed: " + action);
    }

    @Override
    public void close() {
        cards.close();
        store.close();
    }
}
