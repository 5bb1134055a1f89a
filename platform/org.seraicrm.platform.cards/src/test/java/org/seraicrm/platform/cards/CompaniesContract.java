package org.seraicrm.platform.cards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.seraicrm.platform.cards.calendar.Calendar;
import org.seraicrm.platform.cards.dashboards.Dashboards;
import org.seraicrm.platform.cards.dashboards.Figures;
import org.seraicrm.platform.cards.duplicates.DuplicateGroups;
import org.seraicrm.platform.cards.duplicates.MergeClients;
import org.seraicrm.platform.cards.duplicates.MergedClients;
import org.seraicrm.platform.cards.files.AddFile;
import org.seraicrm.platform.cards.files.ClientFiles;
import org.seraicrm.platform.cards.files.KeptFileId;
import org.seraicrm.platform.cards.files.TrashFile;
import org.seraicrm.platform.cards.personal.EraseClient;
import org.seraicrm.platform.cards.personal.HandOutClient;
import org.seraicrm.platform.cards.views.RemoveView;
import org.seraicrm.platform.cards.views.SaveView;
import org.seraicrm.platform.cards.views.SavedView;
import org.seraicrm.platform.cards.views.SavedViewId;
import org.seraicrm.platform.cards.views.SavedViews;
import org.seraicrm.platform.cards.wording.Placeholder;
import org.seraicrm.platform.cards.wording.Wording;
import org.seraicrm.platform.kernel.Access;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.EventId;
import org.seraicrm.platform.kernel.Keys;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.Problem.Kind;
import org.seraicrm.platform.kernel.TodoId;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.kernel.Veil;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.RenameModule;
import org.seraicrm.platform.search.Condition;
import org.seraicrm.platform.search.Hit;
import org.seraicrm.platform.search.Order;
import org.seraicrm.platform.search.Query;
import org.seraicrm.platform.store.Event;
import org.seraicrm.platform.store.EventSearch;

/** Two companies with the same names, phones and modules in one database: neither sees anything of the other. */
abstract class CompaniesContract extends OnDatabase {

    private static final LocalDate FAR = LocalDate.of(2030, 1, 1);
    private static final EventId LAST = new EventId(Long.MAX_VALUE);
    private static final String PHONE = "+36301234567";
    private static final String EMAIL = "iroda@uvegkalmar.example";

    /** What a company has. */
    private record Estate(Actor actor, ModuleId module, ClientId client, CardId card, TodoId todo) {}

    @SuppressWarnings("NullAway.Init")
    private Estate ours;

    @SuppressWarnings("NullAway.Init")
    private Estate theirs;

    CompaniesContract(Databases database) {
        super(database);
    }

    @BeforeEach
    void found() {
        ours = estate();
        theirs = estate();
        office.settled();
    }

    private Estate estate() {
        Actor actor = office.founded();
        ModuleId module = office.module(actor);
        ClientId client = office.client(
                actor,
                "Üvegkalmár",
                ContactPoint.of(ContactPoint.Kind.PHONE, PHONE),
                ContactPoint.of(ContactPoint.Kind.EMAIL, EMAIL));
        CardId card = office.perform(actor, Office.opening(module, client, "Tükrök", "{\"line\":\"titok\"}"));
        return new Estate(actor, module, client, card, office.todo(actor, "Felhívni", "2026-03-12", card));
    }

    @Test
    void showsNoClientOfAnotherCompanyThroughAnyQuery() {
        Clients clients = office.clients();
        Actor us = ours.actor();
        List<List<Client>> answers = new ArrayList<>();
        answers.add(clients.find(us, List.of(theirs.client(), ours.client())));
        answers.add(clients.list(us, ClientList.of("", "name", 50)).items());
        answers.add(clients.list(us, ClientList.of("", "-changed", 50)).items());
        answers.add(clients.list(us, ClientList.of("üveg", "name", 50)).items());
        answers.add(clients.lookUp(us, "uvegkalmar", 50));
        answers.add(clients.lookUp(us, PHONE, 50));
        answers.add(clients.lookUp(us, EMAIL, 50));
        answers.add(clients.having(us, ContactPoint.Kind.PHONE, PHONE));
        answers.add(clients.having(us, ContactPoint.Kind.EMAIL, EMAIL));
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer).extracting(Client::id).containsExactly(ours.client()));
        assertThat(clients.find(us, theirs.client())).isEmpty();
        assertThat(clients.names(us, List.of(theirs.client(), ours.client())))
                .isEqualTo(Map.of(ours.client(), "Üvegkalmár"));
        assertThat(clients.list(us, ClientList.of("", "name", 1)).total()).isEqualTo(1);
        assertThat(clients.traces(us, List.of(theirs.client(), ours.client()))).containsOnlyKeys(ours.client());
        assertThat(clients.count(us, ClientList.of("", "name", 1))).isEqualTo(1);
        assertThat(clients.ids(us, ClientList.of("", "name", 1))).containsExactly(ours.client());
        assertThat(clients.versions(us, List.of(theirs.client(), ours.client())))
                .containsOnlyKeys(ours.client());
    }

    @Test
    void showsNoCardOfAnotherCompanyThroughAnyQuery() {
        Cards cards = office.cards();
        Actor us = ours.actor();
        assertThat(cards.find(us, theirs.card())).isEmpty();
        assertThat(cards.find(us, List.of(theirs.card(), ours.card())))
                .extracting(Card::id)
                .containsExactly(ours.card());
        assertThat(cards.of(us, theirs.client())).isEmpty();
        assertThat(cards.original(us, theirs.card())).isEmpty();
        assertThat(cards.copies(us, theirs.card())).isEmpty();
        assertThat(cards.list(us, CardList.of(theirs.module(), 50)).total()).isZero();
        assertThat(cards.counts(us, theirs.module())).isEmpty();
        CardList ofTheirs = CardList.of(theirs.module(), 1);
        assertThat(cards.count(us, ofTheirs)).isZero();
        assertThat(cards.traces(us, List.of(theirs.card(), ours.card()))).containsOnlyKeys(ours.card());
        assertThat(cards.counts(us, ofTheirs)).isEmpty();
        assertThat(cards.sums(us, ofTheirs, "price")).isEmpty();
        CardList ofTheirClient = CardList.of(
                ours.module(), Where.is("client", List.of(theirs.client().text())), "title", 1);
        assertThat(cards.count(us, ofTheirClient)).isZero();
        assertThat(cards.list(us, CardList.of(ours.module(), 50)).items())
                .extracting(Card::id)
                .containsExactly(ours.card());
        assertThat(cards.counts(us, ours.module())).isEqualTo(Map.of("fresh", 1L));
        assertThat(cards.ids(us, ofTheirs)).isEmpty();
        assertThat(cards.ids(us, CardList.of(ours.module(), 1))).containsExactly(ours.card());
        assertThat(cards.versions(us, List.of(theirs.card(), ours.card()))).containsOnlyKeys(ours.card());
    }

    @Test
    void showsNoToDoAndNoHistoryOfAnotherCompanyThroughAnyQuery() {
        Actor us = ours.actor();
        assertThat(office.todos().find(us, theirs.todo())).isEmpty();
        assertThat(office.todos().of(us, theirs.client())).isEmpty();
        assertThat(office.todos().of(us, theirs.card())).isEmpty();
        assertThat(office.todos().own(us, FAR)).extracting(Todo::id).containsExactly(ours.todo());
        assertThat(office.todos().of(us, theirs.actor().user())).isEmpty();
        assertThat(office.histories().of(us, theirs.client(), Optional.empty(), 50))
                .isEmpty();
        assertThat(office.histories().of(us, theirs.card(), Optional.empty(), 50))
                .isEmpty();
    }

    @Test
    void showsNoSavedViewOfAnotherCompany() {
        SavedViewId view = office.perform(
                theirs.actor(),
                new SaveView(
                        SavedView.CLIENTS,
                        "Titok",
                        Where.everything().json(),
                        Optional.empty(),
                        Optional.of("name"),
                        Optional.empty(),
                        Optional.of(true),
                        Optional.empty(),
                        Optional.empty()));
        assertThat(office.views().of(ours.actor(), SavedView.CLIENTS)).isEmpty();
        assertThat(office.refusal(ours.actor(), new RemoveView(view)).kind()).isEqualTo(Kind.NOT_FOUND);
    }

    @Test
    void showsNoEventOfAnotherCompany() {
        Event opened = office.store()
                .log()
                .ofCard(theirs.actor().company(), theirs.card(), LAST, 1)
                .get(0);
        assertThat(office.histories().of(theirs.actor(), opened)).isPresent();
        assertThat(office.histories().of(ours.actor(), opened)).isEmpty();
        EventSearch aboutTheirs = new EventSearch(
                Optional.empty(),
                Optional.empty(),
                Optional.of(theirs.client()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        assertThat(office.audit().of(theirs.actor(), aboutTheirs, LAST, 50)).isNotEmpty();
        assertThat(office.audit().of(ours.actor(), aboutTheirs, LAST, 50)).isEmpty();
    }

    @Test
    void showsNoDuplicateOfAnotherCompany() {
        Actor us = ours.actor();
        List<ContactPoint> points = List.of(ContactPoint.of(ContactPoint.Kind.PHONE, PHONE));
        assertThat(office.duplicates().like(us, "Üvegkalmár", points))
                .extracting(alike -> alike.client().id())
                .containsExactly(ours.client());
        assertThat(office.duplicates().resembling(us, "Üvegkalmar", points))
                .extracting(alike -> alike.client().id())
                .containsExactly(ours.client());
        assertThat(office.duplicateGroups().groups(us, 50).groups()).isEmpty();
        assertThat(office.mergedClients().survivor(us, theirs.client())).isEmpty();
        assertThat(office.mergedClients().into(us, theirs.client())).isEmpty();
    }

    @Test
    void showsNoFileOfAnotherCompany() {
        KeptFileId file = office.perform(
                theirs.actor(),
                new AddFile(
                        office.files()
                                .take(theirs.actor(), "titok.txt", "text/plain", new ByteArrayInputStream(new byte[] {1
                                }))
                                .id(),
                        Optional.of(theirs.client()),
                        Optional.empty()));
        assertThat(office.files().find(theirs.actor(), file)).isPresent();
        assertThat(office.files().find(ours.actor(), file)).isEmpty();
        office.perform(theirs.actor(), new TrashFile(file));
        assertThat(office.files().trashed(theirs.actor())).hasSize(1);
        assertThat(office.files().trashed(ours.actor())).isEmpty();
        assertThat(office.files().of(ours.actor(), theirs.client())).isEmpty();
        assertThat(office.files().of(ours.actor(), theirs.card())).isEmpty();
        assertThat(office.refusal(ours.actor(), new TrashFile(file)).kind()).isEqualTo(Kind.NOT_FOUND);
    }

    @Test
    void showsNoAppointmentFigureOrTrashOfAnotherCompany() {
        Actor us = ours.actor();
        Set<UserId> they = Set.of(theirs.actor().user());
        office.perform(theirs.actor(), new TrashCard(theirs.card()));
        office.perform(theirs.actor(), new TrashClient(theirs.client()));
        office.settled();
        assertThat(office.calendar().of(us, they, FAR.minusYears(10), FAR)).isEmpty();
        assertThat(office.trash().clients(theirs.actor(), Optional.empty(), 50).items())
                .isNotEmpty();
        assertThat(office.trash().clients(us, Optional.empty(), 50).items()).isEmpty();
        assertThat(office.trash().cards(us, Optional.empty(), 50).items()).isEmpty();
        for (String list :
                List.of(SavedView.CLIENTS, Figures.TODOS, ours.module().text())) {
            Figures.Query everything = new Figures.Query(list, Where.everything(), Optional.empty(), Optional.empty());
            assertThat(office.figures().of(us, everything).count()).as(list).isEqualTo(1);
        }
    }

    @Test
    void findsNothingOfAnotherCompanyInTheIndexEvenWithItsKeys() {
        Access own = office.modules().policy().of(ours.actor());
        Access stolen = new Access(
                ours.actor().company(),
                office.modules().policy().of(theirs.actor()).keys());
        Veil veil = new Veil(Set.of("client.phone"), Set.of("client.phone"));
        Access veiled = new Access(stolen.company(), stolen.keys(), Map.of(Keys.clients(), veil));
        for (Access access : List.of(own, stolen, veiled)) {
            for (String typed : List.of("üvegkalmár", "tükrök", "titok", PHONE, EMAIL)) {
                assertThat(office.index().lookUp(access, typed, Set.of(), 50))
                        .extracting(Hit::id)
                        .doesNotContain(theirs.client().value(), theirs.card().value());
            }
            for (String kind : List.of("client", "card")) {
                Query query = Query.of(kind, Condition.everything(), List.of(Order.title()), 50);
                assertThat(office.index().find(access, query).items())
                        .extracting(Hit::id)
                        .doesNotContain(theirs.client().value(), theirs.card().value());
                assertThat(office.index().count(access, kind, Condition.everything()))
                        .isLessThanOrEqualTo(1);
            }
            assertThat(office.index().sumsBy(access, "card", Condition.everything(), "module", "created"))
                    .doesNotContainKey(theirs.module().text());
            assertThat(office.index().countsBy(access, "card", Condition.everything(), "module"))
                    .doesNotContainKey(theirs.module().text());
        }
    }

    @Test
    void putsNothingOfAnotherCompanyIntoWords() {
        Actor us = ours.actor();
        assertThat(office.wording().of(us, us.language(), theirs.card())).isEmpty();
        assertThat(office.wording().of(us, us.language(), theirs.client())).isEmpty();
        assertThat(office.wording().signature(us)).contains("Réka Szabó\nTesztiroda Kft.");
        assertThat(office.wording().placeholders(us, List.of(theirs.module())))
                .extracting(Placeholder::name)
                .contains("clientName")
                .doesNotContain("value.line");
    }

    @Test
    void showsNoModuleOfAnotherCompany() {
        Actor us = ours.actor();
        assertThat(office.modules().modules().on(us, theirs.module())).isEmpty();
        assertThat(office.modules().modules().all(us.company())).hasSize(1);
        assertThat(office.modules().modules().find(us.company(), theirs.module()))
                .isEmpty();
    }

    @Test
    void changesNothingOfAnotherCompany() {
        Actor us = ours.actor();
        List<Action<?>> attempts = List.of(
                new TrashClient(theirs.client()),
                new RestoreClient(theirs.client()),
                new TrashCard(theirs.card()),
                new RestoreCard(theirs.card()),
                new MoveCard(theirs.card(), Optional.empty(), "running", Optional.empty()),
                Office.changing(theirs.card(), 1, "{}"),
                Office.opening(theirs.module(), ours.client(), "x", "{}"),
                Office.opening(ours.module(), theirs.client(), "x", "{}"),
                new CloseTodo(theirs.todo(), Optional.empty()),
                new ReopenTodo(theirs.todo()),
                new RemoveTodo(theirs.todo()),
                new ChangeTodo(theirs.todo(), "x"),
                new RescheduleTodo(theirs.todo(), Due.of("2026-04-01")),
                new HandOverTodo(theirs.todo(), us.user()),
                new AddNote("x", Optional.of(theirs.client()), Optional.empty()),
                new AddNote("x", Optional.empty(), Optional.of(theirs.card())),
                new MergeClients(ours.client(), 1, theirs.client(), 1),
                new MergeClients(theirs.client(), 1, ours.client(), 1),
                new EraseClient(theirs.client(), "Üvegkalmár"),
                new HandOutClient(theirs.client()),
                new RenameModule(theirs.module(), "x"));
        for (Action<?> attempt : attempts) {
            assertThat(office.refusal(us, attempt).kind())
                    .as(attempt.toString())
                    .isEqualTo(Kind.NOT_FOUND);
        }
        assertThat(office.read(theirs.actor(), theirs.card()).version()).isEqualTo(1);
        assertThat(office.histories().of(theirs.actor(), theirs.client(), Optional.empty(), 50))
                .hasSize(3);
    }

    @Test
    void honoursNoReceiptOfAnotherCompany() {
        var moved = office.performed(
                theirs.actor(), new MoveCard(theirs.card(), Optional.empty(), "running", Optional.empty()));
        var undone =
                office.modules().actions().undo(ours.actor(), moved.receipt().orElseThrow());
        assertThat(Office.problem(undone).code()).isEqualTo("receipt.unknown");
        assertThat(office.read(theirs.actor(), theirs.card()).status()).isEqualTo("running");
    }

    @Test
    void hasATestForEveryQueryThereIs() {
        assertThat(queries(Clients.class, Cards.class, Todos.class, Histories.class, SavedViews.class))
                .as("a new query belongs into the tests above")
                .isEqualTo(10 + 13 + 5 + 5 + 1);
        assertThat(queries(Audit.class, Duplicates.class, DuplicateGroups.class, MergedClients.class))
                .isEqualTo(1 + 3 + 1 + 2);
        assertThat(queries(ClientFiles.class, Calendar.class, Figures.class, Trash.class, Dashboards.class))
                .as("of the calendar and the dashboards most tell of the asking user only")
                .isEqualTo(5 + 6 + 1 + 2 + 2);
        assertThat(queries(Wording.class)).isEqualTo(4);
        assertThat(queries(org.seraicrm.platform.search.Index.class))
                .as("find, count, countsBy, sumsBy, lookUp; awaitEvent and state tell nothing of rows")
                .isEqualTo(7);
    }

    private static int queries(Class<?>... doors) {
        int count = 0;
        for (Class<?> door : doors) {
            count += door.getDeclaredMethods().length;
        }
        return count;
    }
}
