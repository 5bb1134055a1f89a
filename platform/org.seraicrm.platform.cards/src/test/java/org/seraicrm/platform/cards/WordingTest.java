package org.seraicrm.platform.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.seraicrm.platform.cards.wording.Placeholder;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.modules.CreateModule;
import org.seraicrm.platform.modules.Field;
import org.seraicrm.platform.modules.FieldAccess;
import org.seraicrm.platform.modules.FieldType;
import org.seraicrm.platform.modules.GrantField;
import org.seraicrm.platform.modules.Labels;
import org.seraicrm.platform.modules.ModuleSetup;

/** What stands in the place of placeholders. */
@Tag("A130")
class WordingTest extends OnDatabase {

    private static final Locale HUNGARIAN = new Locale("hu");

    WordingTest() {
        super(Databases.DERBY);
    }

    private CardId card(Actor actor, ModuleId module, ClientId client) {
        return office.perform(actor, Office.opening(module, client, "Tükrök", """
                        {"line": "Line", "number": 1234.5, "sum": {"minor": 12345600, "currency": "HUF"}, "day": "2026-03-12",
                         "moment": "2026-03-12T09:30:00Z", "colour": "blue", "topics": ["glass", "doors"], "urgent": true,
                         "helper": "%s"}""".formatted(
                        actor.user().text())));
    }

    @Test
    void readsAsPeopleWriteInTheLanguageOfTheLetter() {
        Actor actor = office.founded();
        ClientId client =
                office.client(actor, "Üvegkalmár", ContactPoint.of(ContactPoint.Kind.EMAIL, "a@glass.example"));
        CardId card = card(actor, office.module(actor), client);
        Map<String, String> words = office.wording().of(actor, HUNGARIAN, card).orElseThrow();
        assertThat(words)
                .containsEntry("clientName", "Üvegkalmár")
                .containsEntry("clientEmail", "a@glass.example")
                .containsEntry("greeting", "Tisztelt Partnerünk!")
                .containsEntry("title", "Tükrök")
                .containsEntry("status", "Friss")
                .containsEntry("moduleName", "Ügyek")
                .containsEntry("value.day", "2026. március 12.")
                .containsEntry("value.colour", "Kék")
                .containsEntry("value.topics", "Üveg, Ajtók")
                .containsEntry("value.urgent", "igen")
                .containsEntry("value.helper", "Szabó Réka")
                .containsEntry("userName", "Szabó Réka")
                .containsEntry("company", "Tesztiroda Kft.")
                .doesNotContainKeys("value.lines", "clientPhone", "contactName", "userPosition");
        assertThat(words.get("value.sum")).matches("123\\h456\\hFt");
        assertThat(words.get("value.number")).matches("1\\h234,5");
        assertThat(words.get("value.moment")).contains("10:30");
        assertThat(office.wording().of(actor, Locale.ENGLISH, card).orElseThrow())
                .containsEntry("value.colour", "Blue")
                .containsEntry("greeting", "Dear Sir or Madam,");
    }

    @Test
    void addressesAPersonAndTheContactOfAFirmByName() {
        Actor actor = office.founded();
        ClientId person = office.clientOf(actor, actor, "Nagy Éva");
        ClientId firm = office.perform(
                actor,
                new CreateClient(
                        ClientKind.COMPANY,
                        "Glass",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(List.of(contact("Kis Béla", false), contact("Tóth Pál", true))),
                        Optional.empty()));
        assertThat(office.wording().of(actor, HUNGARIAN, person).orElseThrow())
                .containsEntry("greeting", "Tisztelt Nagy Éva!")
                .doesNotContainKey("title");
        assertThat(office.wording().of(actor, HUNGARIAN, firm).orElseThrow())
                .containsEntry("greeting", "Tisztelt Tóth Pál!")
                .containsEntry("contactName", "Tóth Pál");
    }

    @Test
    @Tag("A118")
    @Tag("A120")
    void signsWithTheFilledTemplateOfTheProfileOrElseWithTheName() {
        Actor actor = office.founded();
        assertThat(office.wording().signature(actor)).contains("Réka Szabó\nTesztiroda Kft.");

        office.signs(actor, "Üdvözlettel:\n\n${userName}\n${userPosition}\n${company}, ${phone}\n", HUNGARIAN);
        assertThat(office.wording().signature(actor))
                .as("an empty position takes its line with it; what means nothing stays to be seen")
                .contains("Üdvözlettel:\n\nSzabó Réka\nTesztiroda Kft., ${phone}");
    }

    private static ContactPerson contact(String name, boolean decides) {
        return new ContactPerson(name, Optional.empty(), decides, Optional.empty(), Optional.empty());
    }

    @Test
    void leavesOutWhatIsHiddenFromWhoeverWrites() {
        Actor actor = office.founded();
        ModuleId module = office.module(actor);
        CardId card = card(actor, module, office.client(actor, "Üvegkalmár"));
        Actor colleague = office.colleague(actor, Role.STANDARD);
        office.perform(
                actor, new GrantField(module, "sum", Role.STANDARD, Optional.empty(), Optional.of(FieldAccess.HIDDEN)));
        assertThat(office.wording().of(actor, HUNGARIAN, card).orElseThrow()).containsKey("value.sum");
        assertThat(office.wording().of(colleague, HUNGARIAN, card).orElseThrow())
                .containsKey("value.day")
                .doesNotContainKey("value.sum");
        assertThat(office.wording().placeholders(actor, List.of(module)))
                .extracting(Placeholder::name)
                .contains("value.sum", "clientName", "userName");
        assertThat(office.wording().placeholders(colleague, List.of()))
                .extracting(Placeholder::name)
                .contains("value.day")
                .doesNotContain("value.sum");
    }

    @Test
    void tellsFieldsThatAreCalledAlikeApartByTheirModules() {
        Actor actor = office.founded();
        for (String id : List.of("price", "fee")) {
            ModuleId module = office.perform(actor, new CreateModule("matter", Optional.of("With a " + id)));
            ModuleSetup setup = office.setup(actor, module);
            Field field = new Field(id, Labels.of("Price"), FieldType.NUMBER, List.of(), false);
            List<Field> fields =
                    Stream.concat(setup.fields().stream(), Stream.of(field)).toList();
            office.shape(actor, module, setup.with(fields), Map.of());
        }
        assertThat(office.wording().placeholders(actor, List.of()))
                .filteredOn(each ->
                        Set.of("value.price", "value.fee", "value.number").contains(each.name()))
                .extracting(Placeholder::name, Placeholder::label)
                .containsExactlyInAnyOrder(
                        tuple("value.price", "Price – With a price"),
                        tuple("value.fee", "Price – With a fee"),
                        tuple("value.number", "Number"));
    }

    @Test
    void standsInTextsInOneNotation() {
        String text = "${clientName}: ${value.own-1-2}, ${clientName}, $clientName, ${}";
        assertThat(Placeholder.in(text)).containsExactly("clientName", "value.own-1-2");
        assertThat(Placeholder.replaced(text, name -> "$" + name.length()))
                .isEqualTo("$10: $13, $10, $clientName, ${}");
    }
}
