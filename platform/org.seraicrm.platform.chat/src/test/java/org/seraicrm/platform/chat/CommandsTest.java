package org.seraicrm.platform.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seraicrm.platform.cards.AddTodo;
import org.seraicrm.platform.cards.Due;
import org.seraicrm.platform.cards.MoveCard;
import org.seraicrm.platform.cards.OpenCard;
import org.seraicrm.platform.cards.SendMessage;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.GrantRight;
import org.seraicrm.platform.modules.Right;
import org.seraicrm.platform.modules.SwitchModule;
import org.seraicrm.platform.store.NewEvent;

/** Commands that follow from actions, and what is told without being asked. */
class CommandsTest {

    @TempDir
    Path folder;

    private Office office;

    @BeforeEach
    void open() {
        office = new Office(folder);
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void helpListsWhatTheRoleMayDoInTheUsersLanguage() {
        assertThat(office.types(office.anna, "/help").text())
                .contains("/modules — Modules: who has which", "/todo_add — New to-do");
        assertThat(office.types(office.bela, "/help").text())
                .contains("/todo_add — Új teendő")
                .doesNotContain("/module", "/field_add");
    }

    @Test
    void aHiddenCommandIsRefusedToo() {
        assertThat(office.types(office.bela, "/modules").text())
                .isEqualTo("Nincs ilyen parancs. A /help felsorolja az Önéit.");
        assertThat(office.types(office.bela, "/module.switch").text()).contains("Nincs ilyen parancs");
        assertThat(office.types(office.anna, "/todo.remove").text()).contains("There is no such command");
    }

    @Test
    void asksForMissingParametersOneByOne() {
        assertThat(office.types(office.anna, "/todo.add").text()).isEqualTo("To do?");
        assertThat(office.types(office.anna, "Water the plants").text()).isEqualTo("Deadline?");
        assertThat(office.types(office.anna, "31 February").text()).contains("no such day");
        Office.Answer summary = office.types(office.anna, "tomorrow");
        assertThat(summary.text()).contains("New to-do", "Water the plants", "Mar 13");
        Office.Answer colleagues = office.presses(office.anna, summary.button("+ Assignee"));
        Office.Answer assigned = office.presses(office.anna, colleagues.button("Ola Nowak"));
        assertThat(office.presses(office.anna, assigned.button("Do it")).text()).contains("Done: New to-do");

        assertThat(office.todos(office.ola)).hasSize(1);
    }

    @Test
    void takesAPhraseAfterTheCommand() {
        Office.Answer summary = office.types(office.anna, "/todo.add water the plants tomorrow at 8");
        office.presses(office.anna, summary.button("Do it"));

        assertThat(office.todos(office.anna))
                .singleElement()
                .satisfies(todo -> assertThat(todo.due()).isEqualTo(Due.of("2026-03-13T08:00")));
    }

    @Test
    void anAdministratorSwitchesAModuleOffForADepartmentAndTakesItBack() {
        office.does(
                office.anna,
                new AddTodo(
                        "Count the desks",
                        Due.of("2026-03-13"),
                        Optional.empty(),
                        Optional.of(office.card("Desks")),
                        Optional.of(office.bela.user())));
        Office.Answer list = office.types(office.anna, "/modules");
        assertThat(list.text()).contains("Deals: on");
        Office.Answer deals = office.presses(office.anna, list.button("Deals"));
        Office.Answer preview = office.presses(office.anna, deals.button("Sales people: switch off"));
        assertThat(preview.text())
                .startsWith("Deals · Sales people: switch off")
                .contains("• 1 open to-do disappears from the lists.");
        assertThat(office.modules.modules().on(office.bela)).hasSize(1);
        Office.Answer done = office.presses(office.anna, preview.button("switch off"));
        assertThat(done.text()).isEqualTo("Deals: on; Sales people: off");

        assertThat(office.modules.modules().on(office.bela)).isEmpty();
        assertThat(office.modules.modules().on(office.ola)).hasSize(1);
        assertThat(office.presses(office.anna, list.button("History")).text())
                .contains("Anna Admin · Deals: switched off · Sales people");

        office.types(office.anna, "/undo");
        assertThat(office.modules.modules().on(office.bela)).hasSize(1);
    }

    @Test
    void aPreviewIsDroppedWithoutAChange() {
        Office.Answer list = office.types(office.anna, "/modules");
        Office.Answer deals = office.presses(office.anna, list.button("Deals"));
        Office.Answer preview = office.presses(office.anna, deals.button("Whole company: switch off"));
        assertThat(preview.labels()).containsExactly("switch off", "For a week only", "For 30 days only", "✕ Cancel");
        office.presses(office.anna, preview.button("Cancel"));
        assertThat(office.modules.modules().on(office.anna)).hasSize(1);
    }

    @Test
    void theSwitchboardsButtonsAreForAdministratorsOnly() {
        Office.Answer list = office.types(office.anna, "/modules");
        Office.Answer deals = office.presses(office.anna, list.button("Deals"));
        Office.Answer preview = office.presses(office.anna, deals.button("Whole company: switch off"));
        for (Button button : List.of(list.button("Deals"), list.button("History"), preview.button("switch off"))) {
            assertThat(office.presses(office.bela, button).text()).contains("Nincs ilyen parancs");
        }
        assertThat(office.modules.modules().on(office.bela)).hasSize(1);
    }

    @Test
    @Tag("A98")
    void aModulesViewsAreCommandsThatListItsCardsForWhomItIsOn() {
        assertThat(office.types(office.bela, "/help").text()).contains("/offers — Üzletek: Ajánlatok", "/mine");
        assertThat(office.types(office.anna, "/offers").text()).isEqualTo("Offers · 0\nThere are no such cards now.");
        ClientId client = office.client("Desk & Chair", "+36301112233", Optional.empty());
        CardId card = office.does(
                office.anna,
                new OpenCard(
                        office.deals,
                        client,
                        Optional.of("Forty <desks>"),
                        Optional.empty(),
                        Optional.of(office.ola.user()),
                        Optional.empty()));
        office.does(office.anna, new MoveCard(card, Optional.empty(), "offered", Optional.empty()));

        Office.Answer offers = office.types(office.anna, "/offers");
        assertThat(offers.text()).isEqualTo("Offers · 1\n1 · Forty <desks> · Offered");
        assertThat(office.presses(office.anna, offers.button("Forty")).text()).contains("Desk & Chair");
        assertThat(office.types(office.ola, "/mine").text()).contains("Forty <desks>");
        assertThat(office.types(office.anna, "/mine").text()).contains("· 0");

        office.does(office.anna, new SwitchModule(office.deals, false, Optional.empty()));
        assertThat(office.types(office.anna, "/offers").text()).contains("There is no such command");
        assertThat(office.types(office.anna, "/help").text()).doesNotContain("/offers");
    }

    @Test
    void aCardOffersNothingToWhomTheModuleGivesNoRightToChangeIt() {
        CardId card = office.card("Forty desks");
        Button shown = office.types(office.bela, "Forty desks Ltd").button("Forty desks");
        assertThat(office.presses(office.bela, shown).labels()).hasSize(4);
        office.does(
                office.anna,
                new GrantRight(
                        office.deals, Right.EDIT.id(), office.bela.role(), Optional.empty(), Optional.of(false)));

        Office.Answer read = office.presses(office.bela, shown);
        assertThat(read.labels()).containsExactly("Forty desks Ltd");
        assertThat(office.presses(office.anna, shown).labels()).hasSize(4);
        Office.Answer old = office.hears(office.bela, Input.button("km:" + card.text()));
        office.presses(office.bela, old.button("Nyert"));
        assertThat(office.cards.cards().find(office.anna, card).orElseThrow().status())
                .isEqualTo("new");
    }

    @Test
    void aToDoGivenToAColleagueIsToldWithButtons() throws Exception {
        Mailbox mailbox = new Mailbox();
        office.chat.add(mailbox);
        office.does(
                office.anna,
                new AddTodo(
                        "Count <the> desks",
                        Due.of("2026-03-13"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(office.ola.user())));
        office.does(
                office.anna, new SendMessage(office.ola.user(), "Please be quick", Optional.empty(), Optional.empty()));
        Outbox.Outgoing first = await();

        assertThat(first.address()).isEqualTo("door of " + office.ola.user());
        assertThat(first.message().text()).contains("<b>Anna Admin</b> daje Ci zadanie", "Count &lt;the&gt; desks");
        assertThat(first.message().buttons().get(0)).extracting(Button::label).contains("✓ Gotowe");

        office.chat.outbox().postpone(first, Instant.now().plus(Duration.ofHours(1)));
        assertThat(office.chat.outbox().waiting(office.anna.company(), "mailbox"))
                .isEmpty();
        office.chat.outbox().delivered(first);
        assertThat(await().message().text()).contains("Please be quick");
    }

    @Test
    void aLeadIsToldToTheDepartmentsMembers() throws Exception {
        office.chat.add(new Mailbox());
        ClientId client = office.client("Lead Ltd", "+36301112223", Optional.empty());
        NewEvent lead = new NewEvent(
                "lead.received",
                Optional.of(office.anna.user()),
                "WEBHOOK",
                Optional.empty(),
                Optional.of(client),
                Optional.empty(),
                "{\"department\":\"" + office.sales.text() + "\"}",
                Optional.of("{\"preview\":\"Six doors, please\"}"));
        office.store.store().write(office.anna.company(), unit -> unit.record(lead));
        Outbox.Outgoing told = await();

        assertThat(told.address()).isIn("door of " + office.bela.user(), "door of " + office.vera.user());
        assertThat(told.message().text()).contains("Lead Ltd", "Six doors, please");
    }

    private Outbox.Outgoing await() throws InterruptedException {
        for (int i = 0; i < 600; i++) {
            List<Outbox.Outgoing> waiting = office.chat.outbox().waiting(office.anna.company(), "mailbox");
            if (!waiting.isEmpty()) {
                return waiting.get(0);
            }
            Thread.sleep(50);
        }
        throw new AssertionError("nothing came");
    }

    /** Reaches everybody at a door of their own. */
    private static final class Mailbox implements ChatCarrier {

        @Override
        public String id() {
            return "mailbox";
        }

        @Override
        public List<String> addresses(CompanyId company, UserId user) {
            return List.of("door of " + user);
        }
    }
}
