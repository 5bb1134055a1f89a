package org.seraicrm.platform.automation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.seraicrm.platform.automation.Step;
import org.seraicrm.platform.cards.Todo;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.DepartmentId;
import org.seraicrm.platform.kernel.Door;
import org.seraicrm.platform.kernel.EventId;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Problem.Kind;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.ActionContext;
import org.seraicrm.platform.modules.ActionHandler;
import org.seraicrm.platform.modules.ActionHandlers;
import org.seraicrm.platform.modules.Done;
import org.seraicrm.platform.modules.Json;
import org.seraicrm.platform.security.Actors;
import org.seraicrm.platform.testkit.local.LocalCompany;

/** A stored step performs an action, once, when it is due. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoredStepsTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private volatile Optional<Actor> known = Optional.empty();

    @SuppressWarnings("NullAway.Init")
    private LocalCompany company;

    @SuppressWarnings("NullAway.Init")
    private StoredSteps steps;

    @SuppressWarnings("NullAway.Init")
    private ClientId client;

    @BeforeAll
    void open(@TempDir Path folder) {
        company = new LocalCompany(folder);
        steps = new StoredSteps(company.modules().actions(), new KnownActors());
        ActionHandlers storing = () -> List.of(ActionHandler.on(StoreStep.class, this::store));
        company.modules().add(storing);
        company.store().add(steps);
    }

    @BeforeEach
    void begin() {
        known = Optional.of(company.administrator());
        client = company.client("Üvegkalmár");
    }

    /** Whoever is known at the moment. */
    private final class KnownActors implements Actors {
        @Override
        public Optional<Actor> of(CompanyId of, UserId user, Door door) {
            return known.filter(
                            actor -> actor.company().equals(of) && actor.user().equals(user))
                    .map(actor -> actor.through(door));
        }

        @Override
        public List<Actor> members(CompanyId of, DepartmentId department, Door door) {
            return List.of();
        }
    }

    private Done<String> store(StoreStep action, ActionContext context) {
        String key = steps.plan(context, new Step(action.action(), action.input()), action.due());
        if (action.refused()) {
            throw new Problem(Kind.CONFLICT, "row.changed").refusal();
        }
        return Done.of(key);
    }

    @AfterAll
    void close() {
        company.close();
    }

    @Test
    void performsItsActionWhenItIsDueForTheSameUserThroughTheDoorOfAutomation() {
        company.perform(storing("Felhívni", Instant.now()));
        await(() -> todos().size() == 1);
        Todo todo = todos().get(0);
        assertThat(todo.text()).isEqualTo("Felhívni");
        assertThat(todo.author()).isEqualTo(company.administrator().user());
        assertThat(doors()).contains(Door.AUTOMATION.name());
    }

    @Test
    void performsItsActionOnceHoweverOftenItIsRun() {
        company.perform(storing("Felhívni", Instant.now()));
        await(() -> todos().size() == 1);
        String data = Json.write(new StoredSteps.Stored(
                company.administrator().company(), company.administrator().user(), new Step("todo.add", todo("Írni"))));
        steps.run("the same key", data);
        steps.run("the same key", data);
        assertThat(todos()).extracting(Todo::text).containsExactlyInAnyOrder("Felhívni", "Írni");
    }

    @Test
    void waitsUntilItIsDue() {
        company.perform(storing("majd", Instant.now().plus(Duration.ofDays(1))));
        company.perform(storing("most", Instant.now()));
        await(() -> !todos().isEmpty());
        assertThat(todos()).extracting(Todo::text).containsExactly("most");
    }

    @Test
    void isStoredOnlyWithTheActionThatStoresIt() {
        StoreStep refused = new StoreStep("todo.add", todo("soha"), Instant.now(), true);
        assertThat(company.refusal(company.administrator(), refused).code()).isEqualTo("row.changed");
        company.perform(storing("most", Instant.now()));
        await(() -> !todos().isEmpty());
        assertThat(todos()).extracting(Todo::text).containsExactly("most");
    }

    @Test
    void doesNothingForAUserWhoIsGone() {
        known = Optional.empty();
        run("todo.add", todo("soha"));
        assertThat(todos()).isEmpty();
    }

    @Test
    void doesNothingThatIsNoStepOfAnAutomationAndIsNotTriedAgainWhenRefused() {
        ObjectNode change = Json.mapper().createObjectNode();
        change.put("client", client.text()).put("version", 1).put("name", "Más");
        run("client.change", change);
        run("todo.add", Json.mapper().createObjectNode().put("text", "no deadline"));
        run("no.such", Json.mapper().createObjectNode());
        assertThat(company.cards()
                        .clients()
                        .find(company.administrator(), client)
                        .orElseThrow()
                        .name())
                .isEqualTo("Üvegkalmár");
        assertThat(todos()).isEmpty();
    }

    private void run(String action, ObjectNode input) {
        Actor actor = company.administrator();
        steps.run(
                "key of " + action,
                Json.write(new StoredSteps.Stored(actor.company(), actor.user(), new Step(action, input))));
    }

    private StoreStep storing(String text, Instant due) {
        return new StoreStep("todo.add", todo(text), due, false);
    }

    private ObjectNode todo(String text) {
        return Json.mapper()
                .createObjectNode()
                .put("text", text)
                .put("due", "2026-03-12")
                .put("client", client.text());
    }

    private List<Todo> todos() {
        return company.cards().todos().of(company.administrator(), client);
    }

    /** The doors that to-dos came through. */
    private List<String> doors() {
        return company
                .store()
                .log()
                .ofClient(company.administrator().company(), client, new EventId(Long.MAX_VALUE), 10)
                .stream()
                .filter(event -> event.type().equals("todo.added"))
                .map(event -> event.fact().door())
                .toList();
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("still waiting").isLessThan(deadline);
            LockSupport.parkNanos(20_000_000);
        }
    }
}
