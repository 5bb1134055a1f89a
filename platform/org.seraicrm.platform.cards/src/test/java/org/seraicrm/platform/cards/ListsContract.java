package org.seraicrm.platform.cards;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.Money;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.kernel.TodoId;
import org.seraicrm.platform.modules.AddField;
import org.seraicrm.platform.modules.Field;
import org.seraicrm.platform.modules.FieldType;
import org.seraicrm.platform.modules.View;

/** Lists by conditions, on the whole way from their JSON form to the rows. */
abstract class ListsContract extends OnDatabase {

    @SuppressWarnings("NullAway.Init")
    private Actor administrator;

    @SuppressWarnings("NullAway.Init")
    private ModuleId module;

    @SuppressWarnings("NullAway.Init")
    private ClientId client;

    ListsContract(Databases database) {
        super(database);
    }

    @BeforeEach
    void found() {
        administrator = office.founded();
        module = office.module(administrator);
        client = office.client(administrator, "Üvegkalmár");
    }

    @Test
    @Tag("A98")
    void filtersCardsByStatusGroupAndWhose() {
        Actor colleague = office.colleague(administrator, Role.STANDARD);
        CardId running = card("Fut");
        office.perform(administrator, new MoveCard(running, Optional.empty(), "running", Optional.empty()));
        office.cardOf(colleague, administrator, module, client, "Kolléga");
        card("Friss");
        office.settled();
        assertThat(cards("{\"field\":\"status\",\"is\":[\"running\"]}")).containsExactly("Fut");
        assertThat(cards("{\"field\":\"status\",\"isNot\":\"running\"}")).containsExactlyInAnyOrder("Friss", "Kolléga");
        assertThat(cards("{\"field\":\"responsible\",\"is\":\"" + colleague.user() + "\"}"))
                .containsExactly("Kolléga");
        assertThat(titles(colleague, "{\"field\":\"responsible\",\"is\":\"me\"}"))
                .containsExactly("Kolléga");
        assertThat(cards("{\"field\":\"id\",\"is\":[\"" + running + "\"]}")).containsExactly("Fut");
        assertThat(cards("{\"field\":\"created\",\"is\":\"today\"}")).hasSize(3);
        assertThat(cards("{\"field\":\"changed\",\"before\":\"today\"}")).isEmpty();
    }

    @Test
    @Tag("A58")
    void filtersCardsByWordsOfTitleAndClient() {
        card("Nagy tükör");
        office.card(administrator, module, office.client(administrator, "Bútor Kft."), "Kis tükör");
        office.settled();
        assertThat(cards("{\"field\":\"title\",\"words\":\"tük\"}")).hasSize(2);
        assertThat(cards("{\"field\":\"client\",\"words\":\"butor\"}")).containsExactly("Kis tükör");
        assertThat(cards("{\"field\":\"client\",\"is\":\"" + client + "\"}")).containsExactly("Nagy tükör");
        assertThat(cards("{\"not\":{\"field\":\"title\",\"words\":\"kis\"}}")).containsExactly("Nagy tükör");
    }

    @Test
    @Tag("A114")
    void filtersClientsByTheirNextTodoAndLastContact() {
        LocalDate today = LocalDate.now(administrator.zone());
        ClientId silent = office.client(administrator, "Csendes");
        CardId card = card("Ügy");
        TodoId soon = office.todo(administrator, "Hívni", today.plusDays(3).toString(), card);
        office.todo(administrator, "Írni", today.plusDays(30).toString(), card);
        office.perform(administrator, new AddNote("Beszéltünk", Optional.of(silent), Optional.empty()));
        office.settled();
        assertThat(clients("{\"field\":\"due\",\"to\":\"today+7\"}")).containsExactly("Üvegkalmár");
        assertThat(cards("{\"field\":\"due\",\"to\":\"today+7\"}")).containsExactly("Ügy");
        assertThat(clients("{\"field\":\"due\",\"empty\":true}")).containsExactly("Csendes");
        assertThat(clients("{\"field\":\"lastContact\",\"notSince\":\"today-30\"}"))
                .containsExactly("Üvegkalmár");
        assertThat(clients("{\"field\":\"lastContact\",\"is\":\"today\"}")).containsExactly("Csendes");
        office.perform(administrator, new CloseTodo(soon, Optional.empty()));
        office.settled();
        assertThat(clients("{\"field\":\"due\",\"to\":\"today+7\"}")).isEmpty();
        assertThat(clients("{\"field\":\"lastContact\",\"notSince\":\"today-30\"}"))
                .isEmpty();
        assertThat(cards("{\"field\":\"lastContact\",\"empty\":false}")).containsExactly("Ügy");
    }

    @Test
    @Tag("A114")
    void filtersClientsByWhatStandsInThem() {
        office.client(
                administrator,
                "Elérhető",
                new ContactPoint(ContactPoint.Kind.EMAIL, "info@elerheto.example", Optional.empty(), Optional.empty()));
        office.settled();
        assertThat(clients("{\"field\":\"email\",\"empty\":true}")).containsExactly("Üvegkalmár");
        assertThat(clients("{\"field\":\"email\",\"is\":\"info@elerheto.example\"}"))
                .containsExactly("Elérhető");
        assertThat(clients("{\"field\":\"name\",\"words\":\"uveg\"}")).containsExactly("Üvegkalmár");
        assertThat(clients("{\"field\":\"kind\",\"is\":\"PERSON\"}")).isEmpty();
        assertThat(office.clients().count(administrator, ClientList.of(Where.everything(), "name", 1)))
                .isEqualTo(2);
    }

    @Test
    @Tag("A62")
    void countsAndSumsTheCardsOfAListByStatus() {
        String price = office.perform(administrator, new AddField(module, "Price", FieldType.MONEY, Optional.empty()));
        priced("Egy", price, 100, "EUR");
        priced("Kettő", price, 250, "EUR");
        priced("Három", price, 7, "HUF");
        card("Ingyen");
        office.settled();
        CardList all = CardList.of(module, 1);
        assertThat(office.cards().counts(administrator, all)).isEqualTo(Map.of("fresh", 4L));
        assertThat(office.cards().sums(administrator, all, price))
                .isEqualTo(Map.of("fresh", List.of(money(350, "EUR"), money(7, "HUF"))));
        CardList dear = CardList.of(
                module,
                Where.parse("{\"field\":\"field." + price + "\",\"from\":{\"minor\":5,\"currency\":\"HUF\"}}"),
                "title",
                1);
        assertThat(office.cards().sums(administrator, dear, price))
                .isEqualTo(Map.of("fresh", List.of(money(7, "HUF"))));
        assertThat(office.cards().count(administrator, dear)).isEqualTo(1);
    }

    @Test
    void sortsByWhatStandsBesideTheCard() {
        LocalDate today = LocalDate.now(administrator.zone());
        office.todo(administrator, "Később", today.plusDays(9).toString(), card("Később"));
        office.todo(administrator, "Előbb", today.plusDays(1).toString(), card("Előbb"));
        card("Soha");
        office.settled();
        assertThat(sorted("due")).containsExactly("Előbb", "Később", "Soha");
        assertThat(sorted("-created")).containsExactly("Soha", "Előbb", "Később");
        assertThat(sorted("client")).hasSize(3);
    }

    @Test
    @Tag("A58")
    void sortsByStatusesAndChoicesInTheOrderThatTheModuleGivesThem() {
        String size = office.perform(
                administrator,
                new AddField(module, "Size", FieldType.CHOICE, Optional.of(List.of("Small", "Medium", "Large"))));
        List<Field.Choice> choices =
                office.setup(administrator, module).field(size).orElseThrow().choices();
        for (int at : List.of(2, 0, 1)) {
            Field.Choice chosen = choices.get(at);
            office.perform(
                    administrator,
                    Office.opening(
                            module,
                            client,
                            chosen.label().in(Locale.ENGLISH).toLowerCase(Locale.ROOT),
                            "{\"" + size + "\":\"" + chosen.id() + "\"}"));
        }
        card("none");
        office.settled();
        assertThat(sorted("field." + size)).containsExactly("small", "medium", "large", "none");
        assertThat(sorted("-field." + size)).containsExactly("large", "medium", "small", "none");
    }

    @Test
    void answersAllIdsOfAListInItsOrderAndVersionsOfWhatOneSeesOnly() {
        Actor restricted = office.colleague(administrator, Role.RESTRICTED);
        CardId own = office.cardOf(restricted, administrator, module, client, "Saját");
        CardId others = office.cardOf(administrator, administrator, module, client, "Másé");
        office.settled();
        CardList byTitle = CardList.of(module, Where.everything(), "title", 1);
        assertThat(office.cards().ids(administrator, byTitle)).containsExactly(others, own);
        assertThat(office.cards().ids(restricted, byTitle)).containsExactly(own);
        assertThat(office.cards().versions(restricted, List.of(others, own))).containsOnlyKeys(own);
        int read = office.cards().find(administrator, own).orElseThrow().version();
        assertThat(office.cards().versions(administrator, List.of(own))).isEqualTo(Map.of(own, read));
    }

    private CardId card(String title) {
        return office.card(administrator, module, client, title);
    }

    private void priced(String title, String field, long minor, String currency) {
        office.perform(
                administrator,
                Office.opening(
                        module,
                        client,
                        title,
                        JsonNodeFactory.instance
                                .objectNode()
                                .set(
                                        field,
                                        JsonNodeFactory.instance
                                                .objectNode()
                                                .put("minor", minor)
                                                .put("currency", currency))
                                .toString()));
    }

    private static Money money(long minor, String currency) {
        return new Money(minor, Currency.getInstance(currency));
    }

    private List<String> cards(String where) {
        return titles(administrator, where);
    }

    private List<String> titles(Actor actor, String where) {
        CardList query = CardList.of(module, Where.parse(where), View.LATEST, 50);
        return office.cards().list(actor, query).items().stream()
                .map(Card::title)
                .toList();
    }

    private List<String> sorted(String sort) {
        CardList query = CardList.of(module, Where.everything(), sort, 50);
        return office.cards().list(administrator, query).items().stream()
                .map(Card::title)
                .toList();
    }

    private List<String> clients(String where) {
        ClientList query = ClientList.of(Where.parse(where), "name", 50);
        return office.clients().list(administrator, query).items().stream()
                .map(Client::name)
                .toList();
    }
}
