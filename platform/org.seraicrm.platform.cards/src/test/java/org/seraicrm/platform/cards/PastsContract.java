package org.seraicrm.platform.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.seraicrm.platform.cards.Office.opening;
import static org.seraicrm.platform.cards.Office.values;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.seraicrm.platform.cards.personal.EraseClient;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.kernel.TodoId;

/** Clients and cards as they were. */
abstract class PastsContract extends OnDatabase {

    @SuppressWarnings("NullAway.Init")
    private Actor administrator;

    @SuppressWarnings("NullAway.Init")
    private ModuleId module;

    @SuppressWarnings("NullAway.Init")
    private ClientId client;

    PastsContract(Databases database) {
        super(database);
    }

    @BeforeEach
    void found() {
        administrator = office.founded();
        module = office.module(administrator);
        client = office.client(
                administrator, "Üvegkalmár", ContactPoint.of(ContactPoint.Kind.EMAIL, "iroda@uvegkalmar.hu"));
    }

    /** Now, with everything before and nothing of what follows. */
    private static Instant moment() {
        Instant moment = Instant.now();
        while (Instant.now().toEpochMilli() <= moment.toEpochMilli() + 1) {
            Thread.onSpinWait();
        }
        return moment.plusMillis(1);
    }

    @Test
    void tellsACardAsItStoodAtEachMoment() {
        Instant ago = moment();
        CardId card = office.perform(administrator, opening(module, client, "Tükrök", "{\"number\":1}"));
        Instant opened = moment();
        office.perform(administrator, change(card, "Nagy tükrök", "{\"number\":2,\"line\":\"egy\"}"));
        Instant changed = moment();
        office.perform(administrator, new MoveCard(card, Optional.empty(), "running", Optional.empty()));
        Instant moved = moment();
        ModuleId other = office.module(administrator);
        office.perform(
                administrator,
                new HandOverCard(
                        card,
                        Optional.empty(),
                        other,
                        Optional.of(administrator.user()),
                        Optional.empty(),
                        Optional.empty()));
        office.perform(administrator, new TrashCard(card));
        assertThat(past(card, ago).state()).isEmpty();
        Card first = past(card, opened).state().orElseThrow();
        assertThat(first.title()).isEqualTo("Tükrök");
        assertThat(first.status()).isEqualTo("fresh");
        assertThat(first.values()).isEqualTo(values("{\"number\":1,\"colour\":\"red\"}"));
        Card second = past(card, changed).state().orElseThrow();
        assertThat(second.title()).isEqualTo("Nagy tükrök");
        assertThat(second.values()).isEqualTo(values("{\"number\":2,\"line\":\"egy\",\"colour\":\"red\"}"));
        assertThat(second.responsible()).isEmpty();
        Card third = past(card, moved).state().orElseThrow();
        assertThat(third.module()).isEqualTo(module);
        assertThat(third.status()).isEqualTo("running");
        assertThat(third.trashed()).isFalse();
        assertThat(past(card, Instant.now()).state()).contains(office.read(administrator, card));
    }

    @Test
    void tellsTheTodosThatWereOpenThen() {
        CardId card = office.card(administrator, module, client, "Tükrök");
        TodoId offer = office.todo(administrator, "Ajánlat", "2030-03-12", card);
        TodoId call = office.todo(administrator, "Hívás", "2030-03-10T10:00", card);
        Instant added = moment();
        office.perform(administrator, new ChangeTodo(offer, "Új ajánlat"));
        office.perform(administrator, new RescheduleTodo(offer, Due.of("2030-04-01")));
        office.perform(administrator, new CloseTodo(call, Optional.empty()));
        Instant closed = moment();
        office.perform(administrator, new ReopenTodo(call));
        office.perform(administrator, new RemoveTodo(offer));
        Instant reopened = moment();
        office.perform(administrator, new TrashCard(card));
        assertThat(todos(added)).containsExactly("2030-03-10T10:00 Hívás", "2030-03-12 Ajánlat");
        assertThat(todos(closed)).containsExactly("2030-04-01 Új ajánlat");
        assertThat(todos(reopened)).containsExactly("2030-03-10T10:00 Hívás");
        assertThat(office.pasts().todos(administrator, card, closed))
                .extracting(Todo::text)
                .containsExactly("Új ajánlat");
        assertThat(office.pasts().todos(office.founded(), client, closed)).isEmpty();
        assertThat(office.pasts().todos(office.founded(), card, closed)).isEmpty();
    }

    @Test
    void aCopyHadNoneOfTheTodosThatStayedWithTheOriginal() {
        CardId card = office.card(administrator, module, client, "Tükrök");
        office.todo(administrator, "Ajánlat", "2030-03-12", card);
        CardId copy = office.perform(
                administrator,
                new CopyCard(card, module, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
        office.todo(administrator, "Hívás", "2030-03-10T10:00", copy);
        Instant copied = moment();
        assertThat(office.pasts().todos(administrator, copy, copied))
                .extracting(Todo::text)
                .containsExactly("Hívás");
        assertThat(office.pasts().todos(administrator, card, copied))
                .extracting(Todo::text)
                .containsExactly("Ajánlat");
        assertThat(todos(copied)).containsExactly("2030-03-10T10:00 Hívás", "2030-03-12 Ajánlat");
    }

    private List<String> todos(Instant moment) {
        return office.pasts().todos(administrator, client, moment).stream()
                .map(todo -> todo.due() + " " + todo.text())
                .toList();
    }

    @Test
    void tellsTheCardsOfThenThoseInTheTrashTodayToo() {
        Instant ago = moment();
        CardId gone = office.card(administrator, module, client, "Tükrök");
        CardId kept = office.card(administrator, module, client, "Ablakok");
        Instant opened = moment();
        office.perform(administrator, new TrashCard(gone));
        Instant trashed = moment();
        assertThat(cards(administrator, ago)).isEmpty();
        assertThat(cards(administrator, opened)).containsExactlyInAnyOrder(gone, kept);
        assertThat(cards(administrator, trashed)).containsExactly(kept);
        assertThat(cards(office.founded(), opened)).isEmpty();
    }

    private List<CardId> cards(Actor reader, Instant moment) {
        return office.pasts().cards(reader, client, moment).stream()
                .map(Card::id)
                .toList();
    }

    @Test
    void theHistoryUpToThenEndsWithIt() {
        CardId card = office.card(administrator, module, client, "Tükrök");
        Instant opened = moment();
        office.perform(administrator, new AddNote("Később", Optional.empty(), Optional.of(card)));
        office.perform(administrator, new MoveCard(card, Optional.empty(), "running", Optional.empty()));
        Past<Card> past = past(card, opened);
        assertThat(office.histories().of(administrator, card, past.before(), 10))
                .extracting(Entry::type)
                .containsExactly("card.opened");
        assertThat(past(card, Instant.now()).before()).isEmpty();
    }

    @Test
    void tellsAClientAsItWas() {
        Instant created = moment();
        ChangeClient change = new ChangeClient(
                client,
                office.clients().find(administrator, client).orElseThrow().version(),
                Optional.of(ClientKind.PERSON),
                Optional.of("Kiss Éva"),
                Optional.of(List.of()),
                Optional.of(List.of(new Address("Fő utca 1.", Optional.empty()))),
                Optional.empty(),
                Optional.of(administrator.user().text()));
        Client before = office.clients().find(administrator, client).orElseThrow();
        office.perform(administrator, change);
        office.perform(administrator, new TrashClient(client));
        assertThat(past(client, created).state().orElseThrow())
                .usingRecursiveComparison()
                .ignoringFields("version", "changed")
                .isEqualTo(before);
        assertThat(past(client, Instant.EPOCH).state()).isEmpty();
    }

    @Test
    void whatWasErasedIsNotToldAnyMore() {
        CardId card = office.perform(administrator, opening(module, client, "Titok", "{\"line\":\"titok\"}"));
        office.perform(administrator, change(card, "Nagy titok", "{\"line\":\"más titok\"}"));
        Instant secret = moment();
        office.perform(administrator, change(card, "Tükör", "{\"line\":\"szöveg\"}"));
        office.perform(administrator, new EraseClient(client, "Üvegkalmár"));
        Past<Client> erased = past(client, secret);
        assertThat(erased.erased()).isTrue();
        assertThat(erased.state().orElseThrow().name()).isNotEqualTo("Üvegkalmár");
        assertThat(erased.state().orElseThrow().contactPoints()).isEmpty();
        Past<Card> past = past(card, secret);
        assertThat(past.erased()).isTrue();
        assertThat(past.state().orElseThrow().title()).doesNotContainIgnoringCase("titok");
        assertThat(past.state().orElseThrow().values()).doesNotContainKey("line");
    }

    @Test
    void tellsNobodyOfWhatTheyDoNotSee() {
        Actor restricted = office.colleague(administrator, Role.RESTRICTED);
        ClientId hidden = office.clientOf(administrator, administrator, "Titok Kft.");
        CardId card = office.perform(
                administrator,
                new OpenCard(
                        module,
                        hidden,
                        Optional.of("Titok"),
                        Optional.empty(),
                        Optional.of(administrator.user()),
                        Optional.empty()));
        Instant then = moment();
        assertThat(office.pasts().of(restricted, card, then)).isEmpty();
        assertThat(office.pasts().of(restricted, hidden, then)).isEmpty();
        assertThat(office.pasts().of(office.founded(), card, then)).isEmpty();
        assertThat(office.pasts().of(office.founded(), hidden, then)).isEmpty();
    }

    private Past<Card> past(CardId card, Instant moment) {
        return office.pasts().of(administrator, card, moment).orElseThrow();
    }

    private Past<Client> past(ClientId of, Instant moment) {
        return office.pasts().of(administrator, of, moment).orElseThrow();
    }

    private ChangeCard change(CardId card, String title, String json) {
        return new ChangeCard(
                card,
                office.read(administrator, card).version(),
                Optional.of(title),
                Optional.empty(),
                Optional.of(Map.copyOf(values(json))));
    }
}
