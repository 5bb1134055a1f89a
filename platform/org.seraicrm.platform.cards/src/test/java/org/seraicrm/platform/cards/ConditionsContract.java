package org.seraicrm.platform.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.seraicrm.platform.cards.Office.changing;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.Door;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.kernel.Violation;
import org.seraicrm.platform.modules.Field;
import org.seraicrm.platform.modules.Field.When;
import org.seraicrm.platform.modules.FieldAccess;
import org.seraicrm.platform.modules.FieldType;
import org.seraicrm.platform.modules.GrantField;
import org.seraicrm.platform.modules.Labels;
import org.seraicrm.platform.modules.ModuleSetup;
import org.seraicrm.platform.modules.RemoveField;

/** Fields that are shown, and have to be filled in, when others say so. */
@Tag("A60")
abstract class ConditionsContract extends OnDatabase {

    private static final Violation TAX = new Violation("/values/tax", "field.required", Map.of("field", "Adószám"));
    private static final Violation WHY = new Violation("/values/why", "field.required", Map.of("field", "Miért"));

    @SuppressWarnings("NullAway.Init")
    private Actor administrator;

    @SuppressWarnings("NullAway.Init")
    private ModuleId module;

    @SuppressWarnings("NullAway.Init")
    private ClientId client;

    ConditionsContract(Databases database) {
        super(database);
    }

    @BeforeEach
    void found() {
        administrator = office.founded();
        module = office.module(administrator);
        client = office.client(administrator, "Ablakos Kft.");
    }

    private static Field field(String id, String label) {
        return new Field(id, Labels.of(label), FieldType.TEXT, List.of(), false);
    }

    private void ask() {
        Field kind = new Field(
                "kind",
                Labels.of("Vevő"),
                FieldType.CHOICE,
                List.of(new Field.Choice("home", Labels.of("Magán")), new Field.Choice("firm", Labels.of("Cég"))),
                true,
                Optional.of(TextNode.valueOf("home")));
        Field tax = field("tax", "Adószám")
                .under(Optional.of(Labels.of("Számla")))
                .when(Optional.of(new When("kind", List.of("firm"))), Optional.of(When.ALWAYS));
        Field why = field("why", "Miért").when(Optional.empty(), Optional.of(new When(When.STATUS, List.of("over"))));
        ModuleSetup setup = office.setup(administrator, module);
        office.shape(
                administrator,
                module,
                new ModuleSetup(false, List.of(kind, tax, why, field("line", "Sor")), setup.groups()),
                Map.of());
    }

    private CardId open(String title) {
        return office.card(administrator, module, client, title);
    }

    private ChangeCard change(CardId card, String values) {
        return changing(card, office.read(administrator, card).version(), values);
    }

    private static MoveCard moving(CardId card) {
        return new MoveCard(card, Optional.empty(), "over", Optional.empty());
    }

    @Test
    void wantsWhatIsAskedForOnlyWhileItIsShown() {
        ask();
        CardId card = open("Magánember");

        assertThat(office.read(administrator, card).text("kind")).contains("home");
        assertThat(office.refusal(administrator, change(card, "{\"kind\": \"firm\"}"))
                        .violations())
                .containsExactly(TAX);
        office.perform(administrator, change(card, "{\"kind\": \"firm\", \"tax\": \"12345678-2-42\"}"));
        assertThat(office.refusal(administrator, change(card, "{\"tax\": null}"))
                        .violations())
                .containsExactly(TAX);
        office.perform(administrator, change(card, "{\"kind\": \"home\", \"tax\": null}"));

        assertThat(office.read(administrator, card).text("tax")).isEmpty();
    }

    @Test
    void wantsAReasonForTheStatusThatAsksForOne() {
        ask();
        CardId card = open("Vége");

        assertThat(office.refusal(administrator, moving(card)).violations()).containsExactly(WHY);
        office.perform(administrator, change(card, "{\"why\": \"drága\"}"));
        office.perform(administrator, moving(card));

        assertThat(office.read(administrator, card).status()).isEqualTo("over");
    }

    @Test
    void keepsNobodyFromAnotherChangeNorAMessageFromComingIn() {
        CardId old = open("Régi");
        office.perform(administrator, moving(old));
        CardId other = open("Másik");
        ask();

        office.perform(administrator, change(old, "{\"line\": \"hozzáírva\"}"));
        office.perform(administrator.through(Door.AUTOMATION), moving(other));

        assertThat(office.read(administrator, old).text("line")).contains("hozzáírva");
        assertThat(office.read(administrator, other).status()).isEqualTo("over");
    }

    @Test
    void asksNothingOfWhomTheFieldIsClosedTo() {
        ask();
        CardId card = open("Csak olvasom");
        Actor rep = office.colleague(administrator, Role.STANDARD);
        office.perform(
                administrator,
                new GrantField(module, "why", Role.STANDARD, Optional.empty(), Optional.of(FieldAccess.READ_ONLY)));

        office.perform(rep, moving(card));

        assertThat(office.read(administrator, card).status()).isEqualTo("over");
    }

    @Test
    void asksNoLongerForWhatHungOnAFieldThatIsTakenAway() {
        ask();
        office.perform(administrator, new RemoveField(module, "kind"));

        Field tax = office.setup(administrator, module).field("tax").orElseThrow();
        assertThat(tax.shownWhen()).isEmpty();
        assertThat(tax.heading()).contains(Labels.of("Számla"));
        office.perform(administrator, new RemoveField(module, "tax"));
        assertThat(office.setup(administrator, module)
                        .field("why")
                        .orElseThrow()
                        .heading())
                .contains(Labels.of("Számla"));
    }
}
