package org.seraicrm.platform.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.Refusal;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.kernel.RoleIn;
import org.seraicrm.platform.modules.AddField;
import org.seraicrm.platform.modules.ClientField;
import org.seraicrm.platform.modules.FieldType;
import org.seraicrm.platform.modules.View;

/** Everything a client holds tells lists apart, and those of its cards. */
@Tag("A58")
abstract class ClientsOfCardsContract extends OnVeiledClient {

    @SuppressWarnings("NullAway.Init")
    private ModuleId module;

    ClientsOfCardsContract(Databases database) {
        super(database);
    }

    @BeforeEach
    void open() {
        module = office.module(administrator);
        office.card(administrator, module, client, "Tükrök");
        office.card(administrator, module, office.client(administrator, "Ablakos Kft."), "Ablakok");
        office.settled();
    }

    @Test
    @Tag("A114")
    void clientsAreToldApartByEverythingTheyHold() {
        assertThat(clients("{\"field\":\"persons\",\"words\":\"bori\"}")).containsExactly("Üvegkalmár");
        assertThat(clients("{\"field\":\"position\",\"is\":\"igazgató\"}")).containsExactly("Üvegkalmár");
        assertThat(clients("{\"field\":\"persons\",\"empty\":true}")).containsExactly("Ablakos Kft.");
        assertThat(clients("{\"field\":\"completeness\",\"to\":50}")).containsExactly("Ablakos Kft.");
        assertThat(clients("{\"field\":\"site\",\"empty\":false}")).isEmpty();
        office.perform(
                administrator,
                changing(
                        office.read(administrator, client).version(),
                        List.of(
                                ContactPoint.of(ContactPoint.Kind.SITE, "uvegkalmar.example"),
                                ContactPoint.of(ContactPoint.Kind.MESSENGER, "t.me/uvegkalmar")),
                        List.of()));
        office.settled();
        assertThat(clients("{\"field\":\"site\",\"words\":\"uvegkalmar\"}")).containsExactly("Üvegkalmár");
        assertThat(clients("{\"field\":\"messenger\",\"empty\":false}")).containsExactly("Üvegkalmár");
        assertThat(clients("{\"field\":\"persons\",\"empty\":true}")).hasSize(2);
    }

    @Test
    void cardsAreToldApartAndSortedByWhatTheirClientsHold() {
        assertThat(cards(administrator, "{\"field\":\"client.address\",\"words\":\"debrecen\"}"))
                .containsExactly("Tükrök");
        assertThat(cards(administrator, "{\"field\":\"client.phone\",\"empty\":true}"))
                .containsExactly("Ablakok");
        assertThat(cards(administrator, "{\"field\":\"client.kind\",\"is\":\"COMPANY\"}"))
                .hasSize(2);
        assertThat(cards(administrator, "{\"field\":\"client.responsible\",\"is\":\"me\"}"))
                .isEmpty();
        assertThat(sorted("client.completeness")).containsExactly("Ablakok", "Tükrök");
        assertThat(sorted("-client.completeness")).containsExactly("Tükrök", "Ablakok");
    }

    @Test
    void aChangeOfTheClientShowsInTheListsOfItsCards() {
        ModuleId form = form();
        String field = office.perform(administrator, new AddField(form, "Town", FieldType.TEXT, Optional.empty()));
        office.perform(
                administrator,
                new ChangeClient(
                        client,
                        office.read(administrator, client).version(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(administrator.user().text()),
                        Optional.of(Office.values("{\"" + field + "\":\"Szeged\"}"))));
        office.settled();
        assertThat(cards(administrator, "{\"field\":\"client.responsible\",\"is\":\"me\"}"))
                .containsExactly("Tükrök");
        assertThat(cards(administrator, "{\"field\":\"client.field." + field + "\",\"is\":\"szeged\"}"))
                .containsExactly("Tükrök");
        assertThat(sorted("client.field." + field)).containsExactly("Tükrök", "Ablakok");
    }

    @Test
    @Tag("A58")
    void whatIsHiddenOfClientsTellsNoCardsApart() {
        assertThat(cards(blind, "{\"field\":\"client.phone\",\"empty\":false}")).containsExactly("Tükrök");
        hide(ClientField.PHONE, ClientField.PERSON);
        for (String name : List.of("phone", "persons", "position", "completeness")) {
            assertThatThrownBy(() -> cards(blind, "{\"field\":\"client." + name + "\",\"empty\":false}"))
                    .as(name)
                    .isInstanceOf(Refusal.class);
        }
        assertThat(cards(blind, "{\"field\":\"client.email\",\"empty\":false}")).containsExactly("Tükrök");
        assertThat(cards(manager, "{\"field\":\"client.phone\",\"empty\":false}"))
                .containsExactly("Tükrök");
    }

    @Test
    void whoSeesCardsButNotTheirClientsIsToldNothingOfTheseByThem() {
        Actor restricted = office.colleague(administrator, Role.RESTRICTED);
        Actor more = Office.with(restricted, new RoleIn(Optional.of(module), Optional.empty(), Role.STANDARD));
        assertThat(cards(more, "{}")).hasSize(2);
        assertThat(cards(restricted, "{\"field\":\"client.email\",\"empty\":false}"))
                .containsExactly("Tükrök");
        assertThatThrownBy(() -> cards(more, "{\"field\":\"client.phone\",\"empty\":false}"))
                .isInstanceOf(Refusal.class);
    }

    private List<String> clients(String where) {
        return office.clients().list(administrator, ClientList.of(Where.parse(where), "name", 50)).items().stream()
                .map(Client::name)
                .toList();
    }

    private List<String> cards(Actor actor, String where) {
        return titles(actor, CardList.of(module, Where.parse(where), View.LATEST, 50));
    }

    private List<String> sorted(String sort) {
        return titles(administrator, CardList.of(module, Where.everything(), sort, 50));
    }

    private List<String> titles(Actor actor, CardList query) {
        return office.cards().list(actor, query).items().stream()
                .map(Card::title)
                .toList();
    }
}
