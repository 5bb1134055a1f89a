package org.seraicrm.platform.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.seraicrm.platform.cards.Office.opening;
import static org.seraicrm.platform.cards.Office.values;

import com.fasterxml.jackson.databind.node.IntNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.kernel.Violation;
import org.seraicrm.platform.modules.Field;
import org.seraicrm.platform.modules.FieldType;
import org.seraicrm.platform.modules.Labels;
import org.seraicrm.platform.modules.ModuleSetup;
import org.seraicrm.platform.modules.Outcome;
import org.seraicrm.platform.modules.RenameModule;
import org.seraicrm.platform.modules.SwitchModule;
import org.seraicrm.platform.modules.internal.jpa.ModuleRow;

/** Cards that go on in another module under another responsible. */
abstract class HandOversContract extends OnDatabase {

    @SuppressWarnings("NullAway.Init")
    private Actor administrator;

    @SuppressWarnings("NullAway.Init")
    private ModuleId sales;

    @SuppressWarnings("NullAway.Init")
    private ModuleId installation;

    @SuppressWarnings("NullAway.Init")
    private ClientId client;

    HandOversContract(Databases database) {
        super(database);
    }

    @BeforeEach
    void found() {
        administrator = office.founded();
        sales = office.module(administrator);
        installation = office.module(administrator);
        office.perform(administrator, new RenameModule(sales, "Projekt"));
        office.perform(administrator, new RenameModule(installation, "Beépítés"));
        client = office.client(administrator, "Üvegkalmár");
    }

    private static HandOverCard handOver(CardId card, ModuleId module, Actor responsible) {
        return new HandOverCard(
                card, Optional.empty(), module, Optional.of(responsible.user()), Optional.empty(), Optional.empty());
    }

    @Test
    @Tag("A16")
    void goesOnInAnotherModuleUnderAnotherResponsibleWithItsHistory() {
        Actor fitter = office.colleague(administrator, Role.RESTRICTED);
        CardId card = office.card(administrator, sales, client, "Tükrös szekrény");
        office.perform(administrator, new MoveCard(card, Optional.empty(), "running", Optional.empty()));
        office.todo(administrator, "Felmérni", "2026-03-12", card);
        office.perform(administrator, handOver(card, installation, fitter));
        Card gone = office.read(fitter, card);
        assertThat(gone.module()).isEqualTo(installation);
        assertThat(gone.status()).isEqualTo("fresh");
        assertThat(gone.title()).isEqualTo("Tükrös szekrény");
        assertThat(office.todos().of(fitter, card)).extracting(Todo::text).containsExactly("Felmérni");
        assertThat(office.histories().of(fitter, card, Optional.empty(), 10))
                .extracting(entry -> office.entryTexts().line(administrator, entry))
                .containsExactly(
                        "Tükrös szekrény: Projekt → Beépítés",
                        "To-do: Felmérni, until Mar 12, 2026",
                        "Tükrös szekrény: Fresh → Running",
                        "Card opened: Tükrös szekrény");
        office.settled();
        assertThat(listed(sales)).isEmpty();
        assertThat(listed(installation)).containsExactly(card);
        assertThat(office.cards().counts(administrator, installation)).isEqualTo(Map.of("fresh", 1L));
    }

    @Test
    @Tag("A16")
    void isCopiedWithItsHistoryAndBothAreLinked() {
        Actor fitter = office.colleague(administrator, Role.STANDARD);
        CardId card = office.card(administrator, sales, client, "Tükrös szekrény");
        office.perform(administrator, new MoveCard(card, Optional.empty(), "running", Optional.empty()));
        Outcome.Performed<CardId> copied = office.performed(administrator, copy(card, installation, fitter));
        office.perform(administrator, new MoveCard(card, Optional.empty(), "over", Optional.empty()));
        CardId copy = copied.result();
        assertThat(office.read(fitter, copy).title()).isEqualTo("Tükrös szekrény");
        assertThat(office.read(fitter, copy).status()).isEqualTo("fresh");
        assertThat(office.read(fitter, copy).responsible()).contains(fitter.user());
        assertThat(office.cards().original(fitter, copy)).map(Card::id).contains(card);
        assertThat(office.cards().copies(fitter, card)).extracting(Card::id).containsExactly(copy);
        List<String> whole = List.of(
                "Copied: Tükrös szekrény, Projekt → Beépítés",
                "Card opened: Tükrös szekrény",
                "Tükrös szekrény: Fresh → Running",
                "Card opened: Tükrös szekrény");
        assertThat(lines(fitter, copy, 10)).isEqualTo(whole);
        assertThat(lines(fitter, copy, 1)).isEqualTo(whole);
        assertThat(lines(fitter, copy, 3)).isEqualTo(whole);
        office.undo(administrator, copied);
        assertThat(office.read(administrator, copy).trashed()).isTrue();
        assertThat(office.cards().copies(administrator, card)).isEmpty();
        assertThat(office.read(administrator, card).status()).isEqualTo("over");
    }

    private List<String> lines(Actor reader, CardId card, int atOnce) {
        List<Entry> entries = new ArrayList<>();
        List<Entry> page = office.histories().of(reader, card, Optional.empty(), atOnce);
        while (!page.isEmpty()) {
            entries.addAll(page);
            page = office.histories()
                    .of(reader, card, Optional.of(page.get(page.size() - 1).id()), atOnce);
        }
        return entries.stream()
                .map(entry -> office.entryTexts().line(reader, entry))
                .toList();
    }

    private static CopyCard copy(CardId card, ModuleId module, Actor responsible) {
        return new CopyCard(
                card, module, Optional.empty(), Optional.of(responsible.user()), Optional.empty(), Optional.empty());
    }

    @Test
    @Tag("A16")
    void aCopyTellsNothingOfAnOriginalThatIsNotSeen() {
        Actor fitter = office.colleague(administrator, Role.RESTRICTED);
        CardId card = office.perform(
                administrator,
                new OpenCard(
                        sales,
                        client,
                        Optional.of("Titok"),
                        Optional.empty(),
                        Optional.of(administrator.user()),
                        Optional.empty()));
        CardId copy = office.perform(administrator, copy(card, installation, fitter));
        assertThat(office.cards().original(fitter, copy)).isEmpty();
        assertThat(lines(fitter, copy, 10)).hasSize(2);
        assertThat(office.cards().copies(office.founded(), card)).isEmpty();
        assertThat(office.cards().original(office.founded(), copy)).isEmpty();
        assertThat(office.refusal(fitter, copy(card, installation, fitter)).violations())
                .containsExactly(new Violation("/card", "value.notFound"));
    }

    @Test
    @Tag("A16")
    void carriesValuesToFieldsOfTheSameNameAndType() {
        CardId card = office.perform(
                administrator, opening(sales, client, "Tükrös szekrény", "{\"line\":\"egy\",\"number\":2}"));
        ModuleSetup from = office.setup(administrator, sales);
        Labels line = from.field("line").orElseThrow().label();
        Labels number = from.field("number").orElseThrow().label();
        fields(
                installation,
                new Field("szoveg", line, from.field("line").orElseThrow().type(), List.of(), false),
                new Field("date", number, FieldType.DATE, List.of(), false));
        CardId copy = office.perform(administrator, copy(card, installation, administrator));
        assertThat(office.read(administrator, copy).values()).isEqualTo(values("{\"szoveg\":\"egy\"}"));
        Outcome.Performed<Versioned> moved =
                office.performed(administrator, handOver(card, installation, administrator));
        assertThat(office.read(administrator, card).values())
                .containsEntry("szoveg", values("{\"a\":\"egy\"}").get("a"))
                .doesNotContainKey("date");
        office.undo(administrator, moved);
        assertThat(office.read(administrator, card).values()).doesNotContainKey("szoveg");
    }

    @Test
    @Tag("A16")
    void isTakenBackWhole() {
        CardId card = office.perform(
                administrator, opening(sales, client, "Tükrös szekrény", "{\"line\":\"egy\",\"number\":2}"));
        office.perform(administrator, new MoveCard(card, Optional.empty(), "running", Optional.empty()));
        office.todo(administrator, "Felmérni", "2026-03-12", card);
        fields(installation, field("number", FieldType.NUMBER), field("line", FieldType.DATE));
        Card before = office.read(administrator, card);
        Outcome.Performed<Versioned> done = office.performed(
                administrator,
                new HandOverCard(
                        card,
                        Optional.of(before.version()),
                        installation,
                        Optional.of(administrator.user()),
                        Optional.of("over"),
                        Optional.of(values("{\"number\":3}"))));
        assertThat(office.read(administrator, card).status()).isEqualTo("over");
        office.undo(administrator, done);
        assertThat(office.read(administrator, card))
                .usingRecursiveComparison()
                .ignoringFields("version", "changed")
                .isEqualTo(before);
        office.perform(administrator, new SwitchModule(installation, false, Optional.empty()));
        assertThat(office.todos().of(administrator, card)).hasSize(1);
    }

    @Test
    @Tag("A16")
    void carriesValuesToFieldsOfTheSameIdAndKeepsTheOthersUnseen() {
        CardId card = office.perform(
                administrator, opening(sales, client, "Tükrök", "{\"line\":\"egy sor\",\"number\":2,\"urgent\":true}"));
        fields(
                installation,
                field("number", FieldType.NUMBER),
                field("line", FieldType.DATE),
                new Field(
                        "crew",
                        Labels.of("Crew"),
                        FieldType.NUMBER,
                        List.of(),
                        false,
                        Optional.of(IntNode.valueOf(2))));
        office.perform(administrator, handOver(card, installation, administrator));
        assertThat(office.read(administrator, card).values())
                .isEqualTo(values("{\"number\":2,\"urgent\":true,\"colour\":\"red\",\"crew\":2}"));
    }

    @Test
    @Tag("A16")
    @Tag("A17")
    void isJudgedAsIfItWasOpenedThere() {
        ModuleId single = office.moduleOfOneCard(administrator);
        office.card(administrator, single, client, "Lap");
        CardId card = office.card(administrator, sales, client, "Tükrök");
        assertThat(office.refusal(administrator, handOver(card, single, administrator))
                        .code())
                .isEqualTo("card.onePerClient");
        assertThat(office.read(administrator, card).module()).isEqualTo(sales);
    }

    @Test
    void refusesTheModuleItIsInAndOneThatIsOff() {
        CardId card = office.card(administrator, sales, client, "Tükrök");
        assertThat(office.refusal(administrator, handOver(card, sales, administrator))
                        .violations())
                .containsExactly(new Violation("/module", "card.alreadyThere"));
        office.perform(administrator, new SwitchModule(installation, false, Optional.empty()));
        assertThat(office.refusal(administrator, handOver(card, installation, administrator))
                        .violations())
                .containsExactly(new Violation("/module", "value.notFound"));
    }

    @Test
    void refusesAnOldVersionAndValuesTheOtherModuleDoesNotKnow() {
        CardId card = office.card(administrator, sales, client, "Tükrök");
        HandOverCard old = new HandOverCard(
                card, Optional.of(0), installation, Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(office.refusal(administrator, old).code()).isEqualTo("row.changed");
        HandOverCard unknown = new HandOverCard(
                card,
                Optional.empty(),
                installation,
                Optional.empty(),
                Optional.empty(),
                Optional.of(values("{\"fitter\":1}")));
        assertThat(office.refusal(administrator, unknown).violations())
                .containsExactly(new Violation("/values/fitter", "value.unknown"));
    }

    private static Field field(String id, FieldType type) {
        return new Field(id, Labels.of(id), type, List.of(), false);
    }

    /** Gives a module other fields. */
    private void fields(ModuleId module, Field... fields) {
        office.store().store().write(administrator.company(), unit -> {
            ModuleRow row = unit.entities().find(ModuleRow.class, module.value());
            row.setup(new ModuleSetup(false, List.of(fields), row.setup().groups()));
            return row.id();
        });
        Office.await(() -> office.setup(administrator, module).fields().equals(List.of(fields)));
    }

    private List<CardId> listed(ModuleId module) {
        return office.cards().list(administrator, CardList.of(module, 50)).items().stream()
                .map(Card::id)
                .toList();
    }
}
