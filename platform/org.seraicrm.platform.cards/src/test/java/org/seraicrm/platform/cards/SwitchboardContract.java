package org.seraicrm.platform.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.DepartmentId;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.Problem.Kind;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.kernel.TodoId;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.GrantRight;
import org.seraicrm.platform.modules.Outcome;
import org.seraicrm.platform.modules.RestoreModule;
import org.seraicrm.platform.modules.SwitchModule;
import org.seraicrm.platform.modules.TrashModule;
import org.seraicrm.platform.modules.switchboard.Switchboard.Consequence;
import org.seraicrm.platform.modules.switchboard.Switchboard.Switched;
import org.seraicrm.platform.search.Hit;

/** A module that is switched off is not there, and comes back whole. */
abstract class SwitchboardContract extends OnDatabase {

    private static final LocalDate FAR = LocalDate.of(2030, 1, 1);

    private final DepartmentId service = DepartmentId.next();
    private final DepartmentId sales = DepartmentId.next();

    @SuppressWarnings("NullAway.Init")
    private Actor administrator;

    @SuppressWarnings("NullAway.Init")
    private Actor mechanic;

    @SuppressWarnings("NullAway.Init")
    private Actor seller;

    @SuppressWarnings("NullAway.Init")
    private ModuleId module;

    @SuppressWarnings("NullAway.Init")
    private ClientId client;

    @SuppressWarnings("NullAway.Init")
    private CardId card;

    @SuppressWarnings("NullAway.Init")
    private TodoId todo;

    SwitchboardContract(Databases database) {
        super(database);
    }

    @BeforeEach
    void found() {
        administrator = office.founded();
        mechanic = office.colleague(administrator, Role.STANDARD, service);
        seller = office.colleague(administrator, Role.STANDARD, sales);
        module = office.module(administrator);
        client = office.client(administrator, "Üvegkalmár");
        card = office.perform(
                administrator, Office.opening(module, client, "Törött tükör", "{\"line\":\"repedt\",\"urgent\":true}"));
        todo = office.perform(
                administrator,
                new AddTodo(
                        "Felmérni",
                        Due.of("2026-03-12"),
                        Optional.empty(),
                        Optional.of(card),
                        Optional.of(mechanic.user())));
    }

    @Test
    void vanishesForTheDepartmentFromEveryQueryAndComesBackWhole() {
        Card before = office.read(administrator, card);
        assertSeen(mechanic);
        Outcome.Performed<ModuleId> off =
                office.performed(administrator, new SwitchModule(module, false, Optional.of(service)));
        assertHidden(mechanic);
        assertSeen(seller);
        office.undo(administrator, off);
        assertSeen(mechanic);
        assertThat(office.read(mechanic, card)).isEqualTo(before);
    }

    @Test
    void vanishesForAllAndComesBackWhole() {
        Card before = office.read(administrator, card);
        office.perform(administrator, new SwitchModule(module, false, Optional.empty()));
        List.of(administrator, mechanic, seller).forEach(this::assertHidden);
        office.perform(administrator, new SwitchModule(module, true, Optional.empty()));
        assertSeen(mechanic);
        assertThat(office.read(administrator, card)).isEqualTo(before);
    }

    @Test
    @Tag("A25")
    void keepsTheCardsOfAModuleInTheTrash() {
        Card before = office.read(administrator, card);
        office.perform(administrator, new TrashModule(module));
        List.of(administrator, mechanic, seller).forEach(this::assertHidden);
        office.perform(administrator, new RestoreModule(module));
        assertSeen(mechanic);
        assertThat(office.read(administrator, card)).isEqualTo(before);
    }

    @Test
    void refusesActionsOnCardsOfAModuleThatIsOff() {
        office.perform(administrator, new SwitchModule(module, false, Optional.of(service)));
        List<Action<?>> attempts = List.of(
                new TrashCard(card),
                new MoveCard(card, Optional.empty(), "running", Optional.empty()),
                Office.changing(card, 1, "{}"),
                new CloseTodo(todo, Optional.empty()),
                new AddNote("x", Optional.empty(), Optional.of(card)),
                new SendMessage(seller.user(), "x", Optional.empty(), Optional.of(card)),
                Office.opening(module, client, "x", "{}"));
        for (Action<?> attempt : attempts) {
            assertThat(office.refusal(mechanic, attempt).kind())
                    .as(attempt.toString())
                    .isEqualTo(Kind.NOT_FOUND);
        }
        office.perform(seller, new MoveCard(card, Optional.empty(), "running", Optional.empty()));
    }

    @Test
    void staysOnForThoseWhoAreInAnotherDepartmentToo() {
        Actor both = office.colleague(administrator, Role.STANDARD, service, sales);
        office.perform(administrator, new SwitchModule(module, false, Optional.of(service)));
        assertThat(office.cards().find(both, card)).isPresent();
        office.perform(administrator, new SwitchModule(module, false, Optional.of(sales)));
        assertThat(office.cards().find(both, card)).isEmpty();
    }

    @Test
    void aPreviewTellsWhatASwitchWouldTouchAndChangesNothing() {
        office.cardOf(mechanic, administrator, module, client, "Törött ajtó");
        CardId sold = office.card(administrator, module, client, "Kész");
        office.perform(administrator, new MoveCard(sold, Optional.empty(), "over", Optional.empty()));
        assertThat(told(false, Optional.of(service)))
                .containsExactly("1 open card disappears; it is kept.", "1 open to-do disappears from the lists.");
        assertThat(told(false, Optional.empty()))
                .containsExactly("2 open cards disappear; they are kept.", "1 open to-do disappears from the lists.");
        assertThat(told(true, Optional.empty())).isEmpty();
        assertThat(office.cards().find(mechanic, card)).isPresent();
    }

    @Test
    void aPreviewLeavesOutWhoHasTheModuleFromAnotherDepartment() {
        Actor both = office.colleague(administrator, Role.STANDARD, service, sales);
        office.perform(
                administrator,
                new AddTodo(
                        "Hívni", Due.of("2026-03-12"), Optional.empty(), Optional.of(card), Optional.of(both.user())));
        assertThat(told(false, Optional.of(service))).containsExactly("1 open to-do disappears from the lists.");
        office.perform(administrator, new SwitchModule(module, false, Optional.of(sales)));
        assertThat(told(false, Optional.of(service))).containsExactly("2 open to-dos disappear from the lists.");
        assertThat(told(true, Optional.of(sales))).isEmpty();
    }

    @Test
    void aTrialEndsAndTheHistoryKnowsWhoBeganIt() {
        office.store().add(office.modules().trials());
        LocalDateTime until = LocalDateTime.now(administrator.zone()).plusSeconds(1);
        office.perform(administrator, new SwitchModule(module, false, Optional.of(service), Optional.of(until)));
        assertHidden(mechanic);
        Office.await(() -> office.cards().find(mechanic, card).isPresent());
        assertThat(office.modules().switchboard().history(administrator, Optional.empty(), 2))
                .extracting(Switched::told, Switched::by, Switched::department)
                .containsExactly(
                        tuple("switched on", Optional.empty(), Optional.of(service)),
                        tuple("switched off", Optional.of(administrator.user()), Optional.of(service)));
    }

    @Test
    void cardsOfAKindThatIsNotAllowedComeBackWhole() {
        Card before = office.read(administrator, card);
        office.modules().allowed().allow(administrator.company(), Optional.of(Set.of("sales")));
        List.of(administrator, mechanic, seller).forEach(this::assertHidden);
        office.modules().allowed().allow(administrator.company(), Optional.of(Set.of("matter", "sales")));
        assertSeen(mechanic);
        assertThat(office.read(administrator, card)).isEqualTo(before);
    }

    @Test
    void whoMayNotSeeTheModuleFindsNothingOfIt() {
        office.perform(administrator, granting("view", Optional.of(service), Optional.of(false)));
        assertHidden(mechanic);
        assertSeen(seller);
        office.perform(administrator, granting("view", Optional.empty(), Optional.of(false)));
        assertHidden(seller);
        office.perform(administrator, granting("view", Optional.of(sales), Optional.of(true)));
        assertHidden(mechanic);
        assertSeen(seller);
        assertSeen(administrator);
    }

    @Test
    void whoMayNotChangeAnythingThereStillSeesIt() {
        office.perform(administrator, granting("edit", Optional.of(service), Optional.of(false)));
        assertSeen(mechanic);
        List<Action<?>> attempts = List.of(
                new TrashCard(card),
                new MoveCard(card, Optional.empty(), "running", Optional.empty()),
                Office.changing(card, 1, "{}"),
                new CloseTodo(todo, Optional.empty()),
                new AddNote("x", Optional.empty(), Optional.of(card)),
                Office.opening(module, client, "x", "{}"));
        for (Action<?> attempt : attempts) {
            assertThat(office.refusal(mechanic, attempt).code())
                    .as(attempt.toString())
                    .isEqualTo("action.forbidden");
        }
        office.perform(seller, new MoveCard(card, Optional.empty(), "running", Optional.empty()));
        office.perform(administrator, granting("edit", Optional.of(service), Optional.empty()));
        office.perform(mechanic, new CloseTodo(todo, Optional.empty()));
    }

    private GrantRight granting(String right, Optional<DepartmentId> department, Optional<Boolean> given) {
        return new GrantRight(module, right, Role.STANDARD, department, given);
    }

    private List<String> told(boolean on, Optional<DepartmentId> department) {
        return office.modules().switchboard().preview(administrator, module, on, department).stream()
                .map(Consequence::sentence)
                .toList();
    }

    private void assertSeen(Actor actor) {
        office.settled();
        assertThat(office.cards().find(actor, card)).isPresent();
        assertThat(office.cards().of(actor, client)).hasSize(1);
        assertThat(office.cards().list(actor, CardList.of(module, 10)).total()).isEqualTo(1);
        assertThat(office.cards().counts(actor, module)).isEqualTo(Map.of("fresh", 1L));
        assertThat(hits(actor)).hasSize(1);
        assertThat(office.todos().of(actor, client)).hasSize(1);
        assertThat(office.todos().own(actor, FAR)).hasSize(actor.equals(mechanic) ? 1 : 0);
        assertThat(office.histories().of(actor, card, Optional.empty(), 10)).hasSize(2);
        assertThat(office.histories().of(actor, client, Optional.empty(), 10)).hasSize(3);
    }

    private void assertHidden(Actor actor) {
        office.settled();
        assertThat(office.cards().find(actor, card)).isEmpty();
        assertThat(office.cards().find(actor, List.of(card))).isEmpty();
        assertThat(office.cards().of(actor, client)).isEmpty();
        assertThat(office.cards().list(actor, CardList.of(module, 10)).total()).isZero();
        assertThat(office.cards().counts(actor, module)).isEmpty();
        assertThat(hits(actor)).isEmpty();
        assertThat(office.todos().find(actor, todo)).isEmpty();
        assertThat(office.todos().of(actor, client)).isEmpty();
        assertThat(office.todos().of(actor, card)).isEmpty();
        assertThat(office.todos().own(actor, FAR)).isEmpty();
        assertThat(office.histories().of(actor, card, Optional.empty(), 10)).isEmpty();
        assertThat(office.histories().of(actor, client, Optional.empty(), 10))
                .extracting(Entry::type)
                .containsExactly("client.created");
    }

    private List<Hit> hits(Actor actor) {
        return office.index().lookUp(office.modules().policy().of(actor), "törött", Set.of("card"), 10);
    }
}
