package org.seraicrm.platform.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.seraicrm.platform.cards.Office.changing;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.modules.FieldAccess;
import org.seraicrm.platform.modules.GrantField;

/** The history tells what was changed, field by field, in the reader's words. */
@Tag("A46")
abstract class HistoryWordsContract extends OnDatabase {

    @SuppressWarnings("NullAway.Init")
    private Actor administrator;

    @SuppressWarnings("NullAway.Init")
    private ModuleId module;

    @SuppressWarnings("NullAway.Init")
    private CardId card;

    @SuppressWarnings("NullAway.Init")
    private ClientId client;

    HistoryWordsContract(Databases database) {
        super(database);
    }

    @BeforeEach
    void found() {
        administrator = office.founded();
        module = office.module(administrator);
        client = office.client(administrator, "Üvegkalmár");
        card = office.card(administrator, module, client, "Tükrök");
    }

    private List<EntryChange> last(Actor reader) {
        Entry entry = office.histories().of(reader, card, Optional.empty(), 1).get(0);
        return office.entryTexts().changes(reader, entry);
    }

    private List<EntryChange> lastOfClient() {
        Entry entry = office.histories()
                .of(administrator, client, Optional.empty(), 1)
                .get(0);
        return office.entryTexts().changes(administrator, entry);
    }

    private void change(String values) {
        office.perform(
                administrator, changing(card, office.read(administrator, card).version(), values));
    }

    private void change(List<ContactPoint> points) {
        office.perform(
                administrator,
                new ChangeClient(
                        client,
                        office.read(administrator, client).version(),
                        Optional.of(ClientKind.INSTITUTION),
                        Optional.empty(),
                        Optional.of(points),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    private static EntryChange told(String label, String before, String after) {
        return new EntryChange(label, said(before), said(after), false);
    }

    private static Optional<String> said(String text) {
        return Optional.of(text).filter(words -> !words.isEmpty());
    }

    @Test
    void tellsWhatTheFieldsOfACardHeldAndHold() {
        change("{\"colour\": \"blue\", \"urgent\": true, \"line\": \"Hármas\"}");
        assertThat(last(administrator))
                .containsExactlyInAnyOrder(
                        told("Colour", "Red", "Blue"), told("Urgent", "", "yes"), told("Line", "", "Hármas"));
        change("{\"line\": null}");
        assertThat(last(administrator)).containsExactly(told("Line", "Hármas", ""));
    }

    @Test
    void tellsTheBeginningOfALongTextAndCutsNoCharacterInTwo() {
        String smiling = "😀".repeat(400);
        for (String text : List.of(smiling, "a" + smiling)) {
            change("{\"lines\": \"" + text + "\"}");
            String told = last(administrator).get(0).after().orElseThrow();
            assertThat(told).hasSizeLessThanOrEqualTo(300).endsWith("😀…");
        }
    }

    @Test
    void tellsTitleAndResponsibleByName() {
        Actor rep = office.colleague(administrator, Role.STANDARD);
        office.perform(
                administrator,
                new ChangeCard(
                        card,
                        office.read(administrator, card).version(),
                        Optional.of("Nagy tükrök"),
                        Optional.of(rep.user().text()),
                        Optional.empty()));
        assertThat(last(administrator))
                .extracting(EntryChange::label, EntryChange::before)
                .containsExactlyInAnyOrder(
                        tuple("Title", Optional.of("Tükrök")), tuple("Responsible", Optional.empty()));
        assertThat(last(administrator))
                .flatExtracting(change -> change.after().stream().toList())
                .hasSize(2)
                .contains("Nagy tükrök")
                .doesNotContain(rep.user().text());
    }

    @Test
    @Tag("A122")
    void tellsNobodyOfAFieldThatIsHidden() {
        office.perform(
                administrator,
                new GrantField(module, "line", Role.STANDARD, Optional.empty(), Optional.of(FieldAccess.HIDDEN)));
        Actor blind = office.colleague(administrator, Role.STANDARD);
        change("{\"line\": \"titok\", \"colour\": \"blue\"}");
        assertThat(last(blind)).containsExactly(told("Colour", "Red", "Blue"));
    }

    @Test
    void tellsOfListsWhatIsGoneAndWhatIsNew() {
        ContactPoint kept = ContactPoint.of(ContactPoint.Kind.EMAIL, "iroda@uvegkalmar.hu");
        change(List.of(ContactPoint.of(ContactPoint.Kind.PHONE, "+36305550001"), kept));
        change(List.of(ContactPoint.of(ContactPoint.Kind.PHONE, "+36305550002"), kept));
        assertThat(lastOfClient())
                .containsExactly(new EntryChange(
                        "Contact points", Optional.of("+36305550001"), Optional.of("+36305550002"), true));
        change(List.of(kept, ContactPoint.of(ContactPoint.Kind.PHONE, "+36305550002")));
        assertThat(lastOfClient()).isEmpty();
    }

    @Test
    void tellsTheKindOfAClientInWords() {
        change(List.of());
        assertThat(lastOfClient()).contains(told("Kind", "Company", "Public institution"));
    }
}
