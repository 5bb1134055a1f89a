package org.seraicrm.platform.cards;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.Page;
import org.seraicrm.platform.kernel.Problem.Kind;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.kernel.TodoId;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.AddField;
import org.seraicrm.platform.modules.FieldType;
import org.seraicrm.platform.modules.SwitchModule;
import org.seraicrm.platform.search.Condition;
import org.seraicrm.platform.search.Hit;
import org.seraicrm.platform.search.Order;
import org.seraicrm.platform.search.Query;

/** What each role may see and do. */
abstract class RightsContract extends OnDatabase {

    private static final LocalDate FAR = LocalDate.of(2030, 1, 1);
    private static final String PHONE = "+36301234567";

    @SuppressWarnings("NullAway.Init")
    private Actor administrator;

    @SuppressWarnings("NullAway.Init")
    private Actor restricted;

    @SuppressWarnings("NullAway.Init")
    private ModuleId module;

    @SuppressWarnings("NullAway.Init")
    private Matter own;

    @SuppressWarnings("NullAway.Init")
    private Matter unassigned;

    @SuppressWarnings("NullAway.Init")
    private Matter foreign;

    /** A client with a card and a to-do on it, all of the same person. */
    private record Matter(ClientId client, CardId card, TodoId todo) {}

    RightsContract(Databases database) {
        super(database);
    }

    @BeforeEach
    void found() {
        administrator = office.founded();
        restricted = office.colleague(administrator, Role.RESTRICTED);
        module = office.module(administrator);
        own = matter("Saját", Optional.of(restricted));
        unassigned = matter("Gazdátlan", Optional.empty());
        foreign = matter("Másé", Optional.of(office.colleague(administrator, Role.STANDARD)));
        office.settled();
    }

    private Matter matter(String name, Optional<Actor> owner) {
        ClientId client = office.perform(
                administrator,
                new CreateClient(
                        ClientKind.PERSON,
                        "Szűcs " + name,
                        Optional.of(List.of(ContactPoint.of(ContactPoint.Kind.PHONE, PHONE))),
                        Optional.empty(),
                        Optional.empty(),
                        owner.map(Actor::user)));
        CardId card = office.perform(
                administrator,
                new OpenCard(
                        module,
                        client,
                        Optional.of("Lap " + name),
                        Optional.empty(),
                        owner.map(Actor::user),
                        Optional.empty()));
        return new Matter(client, card, office.todo(administrator, "Felhívni " + name, "2026-03-12", card));
    }

    @Test
    @Tag("A125")
    void showsARestrictedUserOnlyOwnAndUnassignedClientsThroughEveryQuery() {
        Clients clients = office.clients();
        assertThat(clients.find(restricted, own.client())).isPresent();
        assertThat(clients.find(restricted, unassigned.client())).isPresent();
        assertThat(clients.find(restricted, foreign.client())).isEmpty();
        ClientId[] seen = {own.client(), unassigned.client()};
        assertThat(clients.find(restricted, List.of(own.client(), foreign.client(), unassigned.client())))
                .extracting(Client::id)
                .containsExactly(seen);
        assertThat(clients.names(restricted, List.of(own.client(), foreign.client(), unassigned.client())))
                .containsOnlyKeys(own.client(), unassigned.client());
        Page<Client> list = clients.list(restricted, ClientList.of("", "name", 10));
        assertThat(list.items()).extracting(Client::id).containsExactlyInAnyOrder(seen);
        assertThat(list.total()).isEqualTo(2);
        assertThat(clients.list(restricted, ClientList.of("szűcs", "-changed", 10))
                        .items())
                .extracting(Client::id)
                .containsExactlyInAnyOrder(seen);
        assertThat(clients.lookUp(restricted, "szucs", 10))
                .extracting(Client::id)
                .containsExactlyInAnyOrder(seen);
        assertThat(clients.having(restricted, ContactPoint.Kind.PHONE, PHONE))
                .extracting(Client::id)
                .containsExactly(seen);
    }

    @Test
    @Tag("A125")
    void showsARestrictedUserOnlyOwnAndUnassignedCardsThroughEveryQuery() {
        Cards cards = office.cards();
        assertThat(cards.find(restricted, own.card())).isPresent();
        assertThat(cards.find(restricted, unassigned.card())).isPresent();
        assertThat(cards.find(restricted, foreign.card())).isEmpty();
        Page<Card> list = cards.list(restricted, CardList.of(module, 10));
        assertThat(list.items()).extracting(Card::id).containsExactlyInAnyOrder(own.card(), unassigned.card());
        assertThat(list.total()).isEqualTo(2);
        assertThat(cards.counts(restricted, module)).isEqualTo(Map.of("fresh", 2L));
        assertThat(cards.of(restricted, foreign.client())).isEmpty();
        assertThat(cards.of(restricted, own.client())).extracting(Card::id).containsExactly(own.card());
    }

    @Test
    @Tag("A125")
    void findsNothingOfOthersInTheIndexForARestrictedUser() {
        var access = office.modules().policy().of(restricted);
        assertThat(office.index().lookUp(access, "másé", Set.of(), 10)).isEmpty();
        assertThat(office.index().lookUp(access, PHONE, Set.of(), 10))
                .extracting(Hit::id)
                .containsExactlyInAnyOrder(
                        own.client().value(), unassigned.client().value());
        for (String kind : List.of("client", "card")) {
            Query all = Query.of(kind, Condition.everything(), List.of(Order.title()), 10);
            assertThat(office.index().find(access, all).total()).isEqualTo(2);
            assertThat(office.index().count(access, kind, Condition.everything()))
                    .isEqualTo(2);
        }
    }

    @Test
    @Tag("A125")
    void showsARestrictedUserToDosOfWhatIsSeenAndThoseGivenToThatUser() {
        Todos todos = office.todos();
        assertThat(todos.find(restricted, own.todo())).isPresent();
        assertThat(todos.find(restricted, unassigned.todo())).isPresent();
        assertThat(todos.find(restricted, foreign.todo())).isEmpty();
        assertThat(todos.of(restricted, foreign.client())).isEmpty();
        assertThat(todos.of(restricted, foreign.card())).isEmpty();
        assertThat(todos.own(restricted, FAR)).isEmpty();
        assertThat(todos.of(restricted, administrator.user()))
                .extracting(Todo::id)
                .containsExactlyInAnyOrder(own.todo(), unassigned.todo());
        office.perform(administrator, new HandOverTodo(foreign.todo(), restricted.user()));
        assertThat(todos.own(restricted, FAR)).extracting(Todo::id).containsExactly(foreign.todo());
        assertThat(office.cards().find(restricted, foreign.card())).isEmpty();
        office.perform(restricted, new CloseTodo(foreign.todo(), Optional.empty()));
    }

    @Test
    @Tag("A125")
    void showsARestrictedUserNoHistoryOfWhatIsNotSeen() {
        Histories histories = office.histories();
        assertThat(histories.of(restricted, foreign.client(), Optional.empty(), 10))
                .isEmpty();
        assertThat(histories.of(restricted, foreign.card(), Optional.empty(), 10))
                .isEmpty();
        assertThat(histories.of(restricted, own.client(), Optional.empty(), 10)).isNotEmpty();
    }

    @Test
    @Tag("A125")
    void pagesThroughTheHistoryOfAClientWhoseOtherCardsAreNotSeen() {
        Actor other = office.colleague(administrator, Role.STANDARD);
        CardId hidden = office.cardOf(other, administrator, module, own.client(), "Titkos");
        for (int i = 0; i < 12; i++) {
            office.perform(administrator, new AddNote("titok " + i, Optional.empty(), Optional.of(hidden)));
        }
        assertThat(office.histories().of(restricted, own.client(), Optional.empty(), 3))
                .extracting(Entry::type)
                .containsExactly("todo.added", "card.opened", "client.created");
        assertThat(office.histories().of(administrator, own.client(), Optional.empty(), 3))
                .extracting(Entry::type)
                .containsOnly("note.added");
    }

    @Test
    @Tag("A125")
    void letsARestrictedUserChangeNothingThatIsNotSeen() {
        List<Action<?>> attempts = List.of(
                new TrashClient(foreign.client()),
                new TrashCard(foreign.card()),
                new MoveCard(foreign.card(), Optional.empty(), "running", Optional.empty()),
                Office.changing(foreign.card(), 1, "{\"line\":\"x\"}"),
                new CloseTodo(foreign.todo(), Optional.empty()),
                new HandOverTodo(foreign.todo(), restricted.user()),
                new AddNote("x", Optional.of(foreign.client()), Optional.empty()),
                new AddTodo("x", Due.of("2026-03-12"), Optional.empty(), Optional.of(foreign.card()), Optional.empty()),
                Office.opening(module, foreign.client(), "x", "{}"));
        for (Action<?> attempt : attempts) {
            assertThat(office.refusal(restricted, attempt).kind())
                    .as(attempt.toString())
                    .isEqualTo(Kind.NOT_FOUND);
        }
        assertThat(office.read(administrator, foreign.card()).status()).isEqualTo("fresh");
    }

    @Test
    @Tag("A125")
    void hidesACardFromARestrictedUserOnceItIsSomebodyElses() {
        int version = office.read(administrator, unassigned.card()).version();
        office.perform(
                administrator,
                new ChangeCard(
                        unassigned.card(),
                        version,
                        Optional.empty(),
                        Optional.of(administrator.user().text()),
                        Optional.empty()));
        office.settled();
        assertThat(office.cards().find(restricted, unassigned.card())).isEmpty();
        assertThat(office.cards().counts(restricted, module)).isEqualTo(Map.of("fresh", 1L));
        assertThat(office.cards().list(restricted, CardList.of(module, 10)).items())
                .extracting(Card::id)
                .containsExactly(own.card());
    }

    @Test
    @Tag("A122")
    @Tag("A123")
    @Tag("A124")
    void showsAllClientsAndCardsToTheOtherRoles() {
        for (Role role : List.of(Role.ADMINISTRATOR, Role.MANAGER, Role.STANDARD)) {
            Actor actor = office.colleague(administrator, role);
            assertThat(office.clients()
                            .list(actor, ClientList.of("", "name", 10))
                            .total())
                    .isEqualTo(3);
            assertThat(office.cards().counts(actor, module)).isEqualTo(Map.of("fresh", 3L));
            assertThat(office.todos().of(actor, foreign.card())).hasSize(1);
        }
    }

    @Test
    @Tag("A122")
    @Tag("A123")
    @Tag("A124")
    void leavesModulesAndFieldsToAdministrators() {
        AddField field = new AddField(module, "Emelet", FieldType.NUMBER, Optional.empty());
        SwitchModule off = new SwitchModule(module, false, Optional.empty());
        for (Role role : List.of(Role.MANAGER, Role.STANDARD, Role.RESTRICTED)) {
            Actor actor = office.colleague(administrator, role);
            assertThat(office.refusal(actor, field).kind()).isEqualTo(Kind.FORBIDDEN);
            assertThat(office.refusal(actor, off).kind()).isEqualTo(Kind.FORBIDDEN);
        }
        office.perform(administrator, field);
    }
}
