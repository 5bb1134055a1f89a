package org.seraicrm.platform.cards;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BinaryNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.seraicrm.platform.cards.dashboards.Dashboards;
import org.seraicrm.platform.cards.dashboards.Figures;
import org.seraicrm.platform.cards.duplicates.DuplicateGroups;
import org.seraicrm.platform.cards.duplicates.MergedClients;
import org.seraicrm.platform.cards.files.ClientFiles;
import org.seraicrm.platform.cards.local.LocalCards;
import org.seraicrm.platform.cards.personal.PersonalData;
import org.seraicrm.platform.cards.views.SavedViews;
import org.seraicrm.platform.cards.wording.Wording;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.DepartmentId;
import org.seraicrm.platform.kernel.EventId;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.kernel.RoleIn;
import org.seraicrm.platform.kernel.TodoId;
import org.seraicrm.platform.modules.AccessPolicy;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.CreateModule;
import org.seraicrm.platform.modules.Json;
import org.seraicrm.platform.modules.Module;
import org.seraicrm.platform.modules.ModuleSetup;
import org.seraicrm.platform.modules.Outcome;
import org.seraicrm.platform.modules.ShapeModule;
import org.seraicrm.platform.modules.local.LocalModules;
import org.seraicrm.platform.search.Index;
import org.seraicrm.platform.store.local.LocalStore;

/** The real pipeline, cards and index on a database of its own, and short ways to use them. */
final class Office implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Staff staff = new Staff();
    private final LocalStore store;
    private final LocalModules modules;
    private final LocalCards cards;
    private Optional<EventId> last = Optional.empty();

    Office(Databases database, Path folder) {
        store = database.fresh(folder);
        modules = new LocalModules(store.store());
        cards = new LocalCards(store, modules, staff, staff, folder.resolve("index"));
        modules.add(staff.reach());
        modules.contribute(Office.class);
    }

    /** The administrator of a new company. */
    Actor founded() {
        return staff.user(staff.company().id(), Role.ADMINISTRATOR, Set.of());
    }

    Actor colleague(Actor actor, Role role, DepartmentId... departments) {
        return staff.user(actor.company(), role, Set.of(departments));
    }

    ModuleId module(Actor administrator) {
        return perform(administrator, new CreateModule("matter", Optional.empty()));
    }

    /** A module of a kind that a YAML file brought. */
    ModuleId module(Actor administrator, String kind) {
        return perform(administrator, new CreateModule(kind, Optional.empty()));
    }

    void signs(Actor actor, String signature, Locale language) {
        staff.signs(actor, signature, language);
    }

    DepartmentId department(Actor actor, String name) {
        return staff.department(actor.company(), name);
    }

    void add(CardRule rule) {
        cards.add(rule);
    }

    /** A YAML file, new or changed. */
    void deploy(String file, String yaml) {
        modules.deploy(file, yaml);
    }

    /** A module whose setting allows a client one card (A17). */
    ModuleId moduleOfOneCard(Actor administrator) {
        ModuleId module = module(administrator);
        ModuleSetup setup = setup(administrator, module);
        shape(administrator, module, new ModuleSetup(true, setup.fields(), setup.groups()), Map.of());
        return module;
    }

    /** Gives a module another shape. */
    void shape(Actor administrator, ModuleId module, ModuleSetup setup, Map<String, String> moves) {
        perform(administrator, shaping(administrator, module, setup, moves));
    }

    ShapeModule shaping(Actor administrator, ModuleId id, ModuleSetup setup, Map<String, String> moves) {
        Module module = modules.modules().find(administrator.company(), id).orElseThrow();
        return new ShapeModule(
                id,
                module.version(),
                module.name(),
                module.icon(),
                module.colour(),
                setup.oneCardPerClient(),
                setup.fields(),
                setup.groups(),
                Optional.of(setup.barriers()),
                Optional.of(moves),
                Optional.of(setup.views()),
                Optional.of(setup.automations()));
    }

    ModuleSetup setup(Actor actor, ModuleId module) {
        return modules.modules().find(actor.company(), module).orElseThrow().setup();
    }

    ClientId client(Actor actor, String name, ContactPoint... points) {
        return perform(
                actor,
                new CreateClient(
                        ClientKind.COMPANY,
                        name,
                        Optional.of(List.of(points)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    /** A client that somebody looks after. */
    ClientId clientOf(Actor responsible, Actor actor, String name) {
        return perform(
                actor,
                new CreateClient(
                        ClientKind.PERSON,
                        name,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(responsible.user())));
    }

    CardId card(Actor actor, ModuleId module, ClientId client, String title) {
        return perform(actor, opening(module, client, title, "{}"));
    }

    CardId cardOf(Actor responsible, Actor actor, ModuleId module, ClientId client, String title) {
        return perform(
                actor,
                new OpenCard(
                        module,
                        client,
                        Optional.of(title),
                        Optional.empty(),
                        Optional.of(responsible.user()),
                        Optional.empty()));
    }

    /** Somebody with a role of one place beside the usual one. */
    static Actor with(Actor actor, RoleIn role) {
        return new Actor(
                actor.company(),
                actor.user(),
                actor.role(),
                actor.departments(),
                List.of(role),
                actor.language(),
                actor.zone(),
                actor.door());
    }

    static OpenCard opening(ModuleId module, ClientId client, String title, String values) {
        return new OpenCard(
                module, client, Optional.of(title), Optional.empty(), Optional.empty(), Optional.of(values(values)));
    }

    static ChangeCard changing(CardId card, int version, String values) {
        return new ChangeCard(card, version, Optional.empty(), Optional.empty(), Optional.of(values(values)));
    }

    static Map<String, JsonNode> values(String json) {
        return Json.mapper().convertValue(Json.tree(json), new TypeReference<Map<String, JsonNode>>() {});
    }

    TodoId todo(Actor actor, String text, String due, CardId card) {
        return perform(actor, new AddTodo(text, Due.of(due), Optional.empty(), Optional.of(card), Optional.empty()));
    }

    Card read(Actor actor, CardId card) {
        return cards.cards().find(actor, card).orElseThrow();
    }

    Client read(Actor actor, ClientId client) {
        return cards.clients().find(actor, client).orElseThrow();
    }

    <R> R perform(Actor actor, Action<R> action) {
        return performed(actor, action).result();
    }

    <R> Outcome.Performed<R> performed(Actor actor, Action<R> action) {
        Outcome<R> outcome = modules.actions().perform(actor, action);
        if (outcome instanceof Outcome.Performed<R> performed) {
            last = performed.event().or(() -> last);
            return performed;
        }
        throw new AssertionError(outcome.toString());
    }

    Outcome.Performed<?> undo(Actor actor, Outcome.Performed<?> performed) {
        Outcome<?> outcome = modules.actions().undo(actor, performed.receipt().orElseThrow());
        if (outcome instanceof Outcome.Performed<?> undone) {
            last = undone.event().or(() -> last);
            return undone;
        }
        throw new AssertionError(outcome.toString());
    }

    Problem refusal(Actor actor, Action<?> action) {
        return problem(modules.actions().perform(actor, action));
    }

    static Problem problem(Outcome<?> outcome) {
        if (outcome instanceof Outcome.Refused<?> refused) {
            return refused.problem();
        }
        throw new AssertionError("was performed: " + outcome);
    }

    /** Waits until the index has taken in what was performed so far. */
    Office settled() {
        last.ifPresent(event -> assertThat(index().awaitEvent(event, PATIENCE)).isTrue());
        return this;
    }

    static void await(java.util.function.BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("still waiting").isLessThan(deadline);
            java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
        }
    }

    LocalModules modules() {
        return modules;
    }

    LocalStore store() {
        return store;
    }

    Staff staff() {
        return staff;
    }

    Index index() {
        return cards.index();
    }

    Clients clients() {
        return cards.clients();
    }

    Duplicates duplicates() {
        return cards.duplicates();
    }

    DuplicateGroups duplicateGroups() {
        return cards.duplicateGroups();
    }

    MergedClients mergedClients() {
        return cards.mergedClients();
    }

    ClientFiles files() {
        return cards.files();
    }

    Cards cards() {
        return cards.cards();
    }

    Todos todos() {
        return cards.todos();
    }

    Registries registries() {
        return cards.registries();
    }

    org.seraicrm.platform.cards.calendar.Calendar calendar() {
        return cards.calendar();
    }

    SavedViews views() {
        return cards.views();
    }

    Dashboards dashboards() {
        return cards.dashboards();
    }

    Figures figures() {
        return cards.figures();
    }

    Audit audit() {
        return cards.audit();
    }

    Trash trash() {
        return cards.trash();
    }

    /** What people may look up, and find. */
    AccessPolicy policy() {
        return modules.policy();
    }

    Wording wording() {
        return cards.wording();
    }

    Pasts pasts() {
        return cards.pasts();
    }

    Histories histories() {
        return cards.histories();
    }

    EntryTexts entryTexts() {
        return cards.entryTexts();
    }

    /** What is handed out of a client, by its names. */
    Map<String, JsonNode> handedOut(Actor administrator, ClientId client) {
        Map<String, JsonNode> parts = new HashMap<>();
        try {
            cards.personalData().write(administrator, client, new PersonalData.Sink() {
                @Override
                public void part(String name, JsonNode content) {
                    parts.put(name, content);
                }

                @Override
                public void file(String name, PersonalData.Content content) throws IOException {
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                    content.writeTo(bytes);
                    parts.put(name, BinaryNode.valueOf(bytes.toByteArray()));
                }
            });
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return parts;
    }

    @Override
    public void close() {
        cards.close();
        store.close();
    }
}
