package org.seraicrm.platform.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seraicrm.platform.cards.Due;
import org.seraicrm.platform.cards.OpenCard;
import org.seraicrm.platform.cards.Todo;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.Role;

/** What people type and press, and what comes of it. */
class ConversationsTest {

    @TempDir
    static Path folder;

    private static Office office;
    private static ClientId tesztiroda;

    @BeforeAll
    static void open() {
        office = new Office(folder);
        tesztiroda = office.client("Tesztiroda Kft.", "+36301234567", Optional.empty());
        office.client("Волга Транс", "+74951234567", Optional.empty());
        office.client("Ola's own", "+48221234567", Optional.of(office.ola.user()));
        office.does(
                office.anna,
                new OpenCard(
                        office.deals,
                        tesztiroda,
                        Optional.of("Twelve desks"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    @AfterAll
    static void close() {
        office.close();
    }

    private static Actor somebody(String language) {
        return office.staff.hire("Some", "Body", Role.STANDARD, language);
    }

    @Test
    void showsAClientByANumberInAnyNotation() {
        Office.Answer answer = office.types(office.bela, "06 30/123-4567");

        assertThat(answer.text()).contains("Tesztiroda Kft.", "+36 30 123 4567", "Üzletek: Twelve desks — Új");
        assertThat(answer.labels()).contains("+ Teendő", "+ Jegyzet", "+ Adatlap");
    }

    @Test
    void showsAClientByAPartOfItsNameInAnyScriptAndWithASlip() {
        assertThat(office.types(office.bela, "tesztirda").text()).contains("Tesztiroda Kft.");
        assertThat(office.types(office.ola, "volga").text()).contains("Волга Транс");
    }

    @Test
    void proposesAToDoAboutTheClientNamedInItAndSavesItByAButtonOnly() {
        Actor rep = somebody("en");
        Office.Answer proposal = office.types(rep, "call Tesztiroda tomorrow 10");

        assertThat(proposal.text()).contains("call Tesztiroda", "Fri Mar 13, 2026 10:00", "Tesztiroda Kft.");
        assertThat(office.todos(rep)).isEmpty();

        assertThat(office.presses(rep, proposal.button("Save")).text()).contains("Saved");
        assertThat(office.todos(rep)).singleElement().satisfies(todo -> {
            assertThat(todo.due()).isEqualTo(Due.of("2026-03-13T10:00"));
            assertThat(todo.client()).contains(tesztiroda);
        });
    }

    @Test
    void understandsToDosInFourLanguages() {
        assertThat(office.types(somebody("hu"), "holnap 10-kor hívni Tesztirodát")
                        .text())
                .contains("Elmentsem", "Tesztiroda Kft.");
        assertThat(office.types(somebody("ru"), "завтра в 10 позвонить").text()).contains("Сохранить это дело?");
        assertThat(office.types(somebody("pl"), "jutro o 10 zadzwonić").text()).contains("Zapisać to zadanie?");
    }

    @Test
    void savesAProposalOnceHoweverOftenTheButtonIsPressed() {
        Actor rep = somebody("en");
        Office.Answer proposal = office.types(rep, "call back on Friday");

        office.presses(rep, proposal.button("Save"));
        office.presses(rep, proposal.button("Save"));

        assertThat(office.todos(rep)).hasSize(1);
    }

    @Test
    void takesASavedToDoBack() {
        Actor rep = somebody("en");
        Office.Answer saved = office.presses(
                rep, office.types(rep, "send the offer on Friday").button("Save"));

        assertThat(office.presses(rep, saved.button("Undo")).text()).isEqualTo("Taken back.");
        assertThat(office.todos(rep)).isEmpty();
    }

    @Test
    void changesDayAndClientOfAProposal() {
        Actor rep = somebody("en");
        Office.Answer proposal = office.types(rep, "call Tesztiroda tomorrow 10");

        office.presses(rep, proposal.button("Change day"));
        assertThat(office.types(rep, "in two days").text()).contains("Sat Mar 14, 2026 10:00");
        assertThat(office.presses(rep, proposal.button("Without client")).text())
                .doesNotContain("Tesztiroda Kft.");
        office.presses(rep, proposal.button("Change client"));
        Office.Answer changed = office.types(rep, "Волга");
        assertThat(changed.text()).contains("Волга Транс");
        office.presses(rep, changed.button("Save"));

        assertThat(office.todos(rep))
                .singleElement()
                .satisfies(todo -> assertThat(todo.due()).isEqualTo(Due.of("2026-03-14T10:00")));
    }

    @Test
    void asksOnceWhenThereIsNeitherAClientNorADay() {
        Actor rep = somebody("en");
        Office.Answer answer = office.types(rep, "Zwyrtka Gmbh");

        assertThat(answer.text()).contains("no client called “Zwyrtka Gmbh”", "no day");
        Office.Answer created = office.presses(rep, answer.button("New client: company"));
        assertThat(created.text()).contains("Zwyrtka Gmbh");
    }

    @Test
    void saysWhyItDoesNotUnderstand() {
        Actor rep = somebody("en");

        assertThat(office.types(rep, "call Anna on 31 February").text()).contains("no such day");
        assertThat(office.types(rep, "tomorrow at 10").text()).contains("what is to be done");
        assertThat(office.todos(rep)).isEmpty();
    }

    @Test
    void offersToCreateAClientWithAnUnknownNumber() {
        Actor rep = somebody("en");
        Office.Answer answer = office.types(rep, "+36 70 999 8877");

        assertThat(answer.text()).contains("found nobody");
        office.presses(rep, answer.button("person"));
        assertThat(office.types(rep, "Nagy Piroska").text()).contains("Nagy Piroska", "+36 70 999 8877");
    }

    @Test
    void listsTodayAndOverdueApartWithButtonsForEach() {
        Actor rep = somebody("en");
        office.todo(rep, "Overdue thing", "2026-03-10");
        office.todo(rep, "First today", "2026-03-12");
        office.todo(rep, "Second today", "2026-03-12T15:00");
        Office.Answer today = office.types(rep, "/today");

        assertThat(today.text()).contains("Overdue (1)", "Today (2)");
        office.presses(rep, today.button("Done"));
        assertThat(office.presses(rep, today.button("1 · → Tomorrow")).text()).contains("First today", "Mar 13");
        Office.Answer whom = office.presses(rep, today.button("2 · Hand over"));
        assertThat(office.presses(rep, whom.button("Ola Nowak")).text()).contains("Handed over to Ola Nowak");

        assertThat(office.todos(rep)).extracting(Todo::text).containsExactly("First today");
        assertThat(office.types(rep, "/today").text()).contains("Nothing is due today");
    }

    @Test
    void restrictedUsersFindAndTouchOnlyWhatTheyMay() {
        assertThat(office.types(office.vera, "Ola's own").text()).doesNotContain("+48");
        ClientId hidden = office.cards
                .clients()
                .lookUp(office.anna, "Ola's own", 1)
                .get(0)
                .id();

        Office.Answer forced = office.hears(office.vera, Input.button("c:" + hidden.text()));
        assertThat(forced.text()).doesNotContain("+48").isEqualTo("Не существует, или у вас нет доступа.");
    }

    @Test
    void notesAboutAClient() {
        Actor rep = somebody("en");
        Office.Answer shown = office.types(rep, "Tesztiroda Kft.");
        office.presses(rep, shown.button("+ Note"));

        assertThat(office.types(rep, "Wants chairs, too").text()).contains("Noted about Tesztiroda Kft.");
        assertThat(office.cards.histories().of(office.anna, tesztiroda, Optional.empty(), 20))
                .anySatisfy(entry -> assertThat(entry.data().toString()).contains("Wants chairs, too"));
    }

    @Test
    void opensAndMovesACard() {
        Actor rep = somebody("en");
        ClientId client = office.client("Mover Ltd", "+36205550001", Optional.empty());
        Office.Answer shown = office.types(rep, "Mover Ltd");
        Office.Answer modules = office.presses(rep, shown.button("+ Card"));
        Office.Answer opened = office.presses(rep, modules.button("Deals"));
        Office.Answer card = office.presses(rep, opened.button("Open card"));
        Office.Answer statuses = office.presses(rep, card.button("Move"));

        assertThat(office.presses(rep, statuses.button("Offered")).text()).contains("Offered");
        assertThat(office.cards.cards().of(rep, client))
                .singleElement()
                .satisfies(it -> assertThat(it.status()).isEqualTo("offered"));
    }

    @Test
    void understandsAnInputThatComesTwiceAsItDidAtFirst() {
        Actor rep = somebody("en");
        office.presses(rep, office.types(rep, "Tesztiroda Kft.").button("+ Note"));
        Input twice = new Input.Typed("Came twice", Optional.of("update:1"));
        office.hears(rep, twice);

        assertThat(office.hears(rep, twice).text()).contains("Noted about Tesztiroda Kft.");
        assertThat(office.cards.histories().of(office.anna, tesztiroda, Optional.empty(), 50))
                .filteredOn(entry -> entry.data().toString().contains("Came twice"))
                .hasSize(1);
    }

    @Test
    void buttonsOfOthersAndWornOutButtonsAreRefused() {
        Office.Answer proposal = office.types(somebody("en"), "call me tomorrow");

        assertThat(office.presses(somebody("en"), proposal.button("Save")).text())
                .contains("no longer valid");
        assertThat(office.hears(office.anna, Input.button("nonsense:1:2")).text())
                .contains("no longer valid");
        assertThat(office.hears(office.anna, Input.button("td:x")).text()).contains("no longer valid");
    }

    @Test
    void noButtonCarriesMoreThanSixtyFourBytes() {
        assertThat(office.types(office.bela, "Tesztiroda Kft.").messages())
                .flatExtracting(Message::buttons)
                .allSatisfy(row -> assertThat(row)
                        .allSatisfy(button -> assertThat(button.data().getBytes(StandardCharsets.UTF_8).length)
                                .isLessThanOrEqualTo(64)));
    }

    @Test
    void typedMarkupIsShownAsTyped() {
        Message answer = office.types(somebody("en"), "<b>bold</b> call & co tomorrow")
                .messages()
                .get(0);

        assertThat(answer.text()).contains("&lt;b&gt;bold", "&amp; co");
    }
}
