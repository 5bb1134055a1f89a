package org.seraicrm.platform.automation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.seraicrm.platform.cards.MoveCard;
import org.seraicrm.platform.cards.Todo;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.DepartmentId;
import org.seraicrm.platform.kernel.Door;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.kernel.Violation;
import org.seraicrm.platform.modules.Automation;
import org.seraicrm.platform.modules.Json;
import org.seraicrm.platform.modules.Labels;
import org.seraicrm.platform.modules.Module;
import org.seraicrm.platform.modules.ModuleSetup;
import org.seraicrm.platform.modules.ShapeModule;
import org.seraicrm.platform.security.Actors;
import org.seraicrm.platform.testkit.local.LocalCompany;

/** What a YAML file offers a company follows by itself, once the company has switched it on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AutomationsTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String KIND = """
            id: rental
            version: 1.0.0
            name: Rental
            description: Machines that are lent
            icon: tool
            colour: lime
            fields:
              - {id: machine, label: Machine, type: TEXT}
            groups:
              - id: all
                label: All
                statuses:
                  - {id: asked, colour: blue, initial: true, label: Asked}
                  - {id: out, colour: orange, label: Out}
                  - {id: back, colour: green, label: Back}
            automations:
              - id: return
                label: Return
                statuses: [out]
                steps:
                  - action: todo.add
                    with:
                      text: {en: "Take back from ${clientName}${value.machine}", hu: "Visszavenni"}
                      due: $today+3
                      card: $card
                      assignee: $responsible
                      client: $no-such-thing
                  - action: card.move
                    with: {card: $card, status: back}
                    after: 30
              - id: endless
                label: Endless
                statuses: [back]
                steps:
                  - action: card.move
                    with: {card: $card, status: asked}
              - id: endless-too
                label: Endless, too
                statuses: [asked]
                steps:
                  - action: card.move
                    with: {card: $card, status: back}
            """;

    @SuppressWarnings("NullAway.Init")
    private LocalCompany company;

    @SuppressWarnings("NullAway.Init")
    private AutomationSteps steps;

    @SuppressWarnings("NullAway.Init")
    private ModuleId rental;

    @SuppressWarnings("NullAway.Init")
    private CardId card;

    @BeforeAll
    void open(@TempDir Path folder) {
        company = new LocalCompany(folder);
        company.modules().deploy("rental.yaml", KIND);
        steps = new AutomationSteps(
                company.modules().modules(),
                new Administrators(),
                company.cards().cards(),
                company.cards().wording(),
                company.modules().actions());
        company.store().add(steps);
        company.store()
                .add(new Automations(company.store().store(), company.modules().modules(), Duration.ZERO));
    }

    /** The administrator, through any door. */
    private final class Administrators implements Actors {
        @Override
        public Optional<Actor> of(CompanyId of, UserId user, Door door) {
            return Optional.of(company.administrator())
                    .filter(actor -> actor.user().equals(user))
                    .map(actor -> actor.through(door));
        }

        @Override
        public List<Actor> members(CompanyId of, DepartmentId department, Door door) {
            return List.of();
        }
    }

    @BeforeEach
    void rent() {
        rental = company.module("rental");
        card = company.card(rental, company.client("Üvegkalmár"));
    }

    @AfterAll
    void close() {
        company.close();
    }

    private Module module() {
        return company.modules()
                .modules()
                .find(company.administrator().company(), rental)
                .orElseThrow();
    }

    private ShapeModule with(List<Automation> automations) {
        Module module = module();
        ModuleSetup setup = module.setup();
        return new ShapeModule(
                rental,
                module.version(),
                module.name(),
                module.icon(),
                module.colour(),
                setup.oneCardPerClient(),
                setup.fields(),
                setup.groups(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(automations));
    }

    /** Switches on those that are named, and the others off. */
    private void run(String... names) {
        company.perform(with(module().setup().automations().stream()
                .map(automation ->
                        automation.by(Optional.of(company.administrator().user())
                                .filter(user -> List.of(names).contains(automation.id()))))
                .toList()));
    }

    private void move(String status) {
        company.perform(new MoveCard(card, Optional.empty(), status, Optional.empty()));
    }

    private List<Todo> todos() {
        return company.todos(card);
    }

    private String status() {
        return company.read(card).status();
    }

    @Test
    @Tag("A85")
    @Tag("A86")
    void givesTheResponsibleATodoWhenACardComesIntoItsStatus() {
        run("return");
        move("out");
        await(() -> todos().size() == 1);
        Todo todo = todos().get(0);
        assertThat(todo.text()).isEqualTo("Take back from Üvegkalmár");
        assertThat(todo.assignee()).isEqualTo(company.administrator().user());
        assertThat(todo.due().day())
                .isEqualTo(LocalDate.now(company.administrator().zone()).plusDays(3));
    }

    @Test
    @Tag("A91")
    @Tag("A92")
    void doesNothingUntilItIsSwitchedOnNorAfterItIsSwitchedOff() {
        move("out");
        move("asked");
        run("return");
        run();
        move("out");
        CardId other = company.card(rental, company.client("Lámpás"));
        run("return");
        company.perform(new MoveCard(other, Optional.empty(), "out", Optional.empty()));
        await(() -> company.todos(other).size() == 1);
        assertThat(todos()).isEmpty();
    }

    @Test
    void performsALaterStepOnlyWhileTheCardStillStandsThere() {
        Automation.Step later = module().setup().automations().get(0).steps().get(1);
        run("return");
        move("out");
        String planned = Json.write(
                new AutomationSteps.Planned(company.administrator().company(), rental, card, "out", "return", later));
        move("asked");
        steps.run("one month later", planned);
        assertThat(status()).isEqualTo("asked");
        move("out");
        steps.run("another month later", planned);
        assertThat(status()).isEqualTo("back");
        move("out");
        steps.run("another month later", planned);
        assertThat(status()).as("each step is performed once").isEqualTo("out");
    }

    @Test
    void keepsNoOtherAutomationGoing() {
        run("endless", "endless-too", "return");
        move("back");
        await(() -> status().equals("asked"));
        move("out");
        await(() -> todos().size() == 1);
        assertThat(status()).isEqualTo("out");
    }

    @Test
    void runsWithNobodysRightsButOfWhoeverSwitchedItOn() {
        UserId manager = company.user(Role.MANAGER).user();
        company.perform(with(module().setup().automations().stream()
                .map(automation -> automation.by(Optional.of(manager)))
                .toList()));
        assertThat(module().setup().automations())
                .extracting(Automation::agent)
                .containsOnly(Optional.of(company.administrator().user()));
    }

    @Test
    void isRefusedWhatNoAutomationMayDo() {
        Automation forbidden = new Automation(
                "forbidden",
                Labels.of("Forbidden"),
                List.of("out"),
                List.of(
                        new Automation.Step("todo.remove", Json.mapper().createObjectNode(), 0),
                        new Automation.Step("todo.add", Json.mapper().createObjectNode(), 0),
                        new Automation.Step("no.such", Json.mapper().createObjectNode(), 0)),
                Optional.of(company.administrator().user()));
        assertThat(company.refusal(company.administrator(), with(List.of(forbidden)))
                        .violations())
                .extracting(Violation::pointer)
                .containsExactly("/automations/0/steps/0/action", "/automations/0/steps/2/action");
        company.perform(with(List.of(forbidden.by(Optional.empty()))));
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("still waiting").isLessThan(deadline);
            LockSupport.parkNanos(20_000_000);
        }
    }
}
