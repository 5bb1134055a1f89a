package org.seraicrm.platform.cards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.seraicrm.platform.cards.ContactPoint.Kind;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.Page;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.kernel.Violation;
import org.seraicrm.platform.modules.Outcome;

/** Clients: made, found, changed, put away. */
abstract class ClientsContract extends OnDatabase {

    private static final String PHONE = "+36301234567";

    @SuppressWarnings("NullAway.Init")
    private Actor administrator;

    ClientsContract(Databases database) {
        super(database);
    }

    @BeforeEach
    void found() {
        administrator = office.founded();
    }

    @Test
    @Tag("A109")
    void findsAClientByAPhoneThatWasTypedInAnyNotation() {
        for (String typed : List.of("06 30 123 4567", "+36 (30) 123-45-67", "0036301234567", "06/30/1234567")) {
            Actor actor = office.founded();
            ClientId client = office.client(actor, "Üvegkalmár", ContactPoint.of(Kind.PHONE, typed));
            assertThat(office.clients().having(actor, Kind.PHONE, PHONE))
                    .as(typed)
                    .extracting(Client::id)
                    .containsExactly(client);
            assertThat(office.read(actor, client).contactPoints())
                    .containsExactly(new ContactPoint(Kind.PHONE, PHONE, Optional.of(typed), Optional.empty()));
        }
    }

    @Test
    @Tag("A42")
    void looksUpAClientByPartsOfNamesAndPhonesInAnyNotation() {
        ClientId client = office.client(administrator, "Üvegkalmár Kft.", ContactPoint.of(Kind.PHONE, PHONE));
        office.client(administrator, "Ablakos Bt.", ContactPoint.of(Kind.PHONE, "+36209876543"));
        office.settled();
        for (String typed : List.of("uvegk", "Üvegkalmár", "üvegkalmr", "Увегкалмар", "06301234567", "30 123-45-67")) {
            assertThat(office.clients().lookUp(administrator, typed, 5))
                    .as(typed)
                    .extracting(Client::id)
                    .containsExactly(client);
        }
    }

    @Test
    void findsAClientByEMailAddressWhateverItsCase() {
        ClientId client =
                office.client(administrator, "Üvegkalmár", ContactPoint.of(Kind.EMAIL, " Iroda@Uvegkalmar.EXAMPLE "));
        assertThat(office.clients().having(administrator, Kind.EMAIL, "iroda@uvegkalmar.example"))
                .extracting(Client::id)
                .containsExactly(client);
        assertThat(office.clients().having(administrator, Kind.EMAIL, "more@uvegkalmar.example"))
                .isEmpty();
    }

    @Test
    void findsAClientByThePhoneAndEMailOfThosePersonsWhoSpeakForIt() {
        ContactPerson person = new ContactPerson(
                "Kiss Éva",
                Optional.of("beszerző"),
                true,
                Optional.of("06 30 123 4567"),
                Optional.of("Eva@Uvegkalmar.example"));
        ClientId client = office.perform(
                administrator,
                new CreateClient(
                        ClientKind.COMPANY,
                        "Üvegkalmár",
                        Optional.empty(),
                        Optional.of(List.of(new Address("1011 Budapest, Fő utca 1.", Optional.of("telephely")))),
                        Optional.of(List.of(person)),
                        Optional.empty()));
        assertThat(office.clients().having(administrator, Kind.PHONE, PHONE))
                .extracting(Client::id)
                .containsExactly(client);
        assertThat(office.clients().having(administrator, Kind.EMAIL, "eva@uvegkalmar.example"))
                .extracting(Client::id)
                .containsExactly(client);
        assertThat(office.read(administrator, client).persons()).containsExactly(person);
        office.settled();
        assertThat(office.clients().lookUp(administrator, "kiss ev", 5))
                .extracting(Client::id)
                .containsExactly(client);
    }

    @Test
    void findsEverybodyWhoSharesAPhoneOldestFirst() {
        ClientId older = office.client(administrator, "Anya", ContactPoint.of(Kind.PHONE, PHONE));
        ClientId younger = office.client(administrator, "Apa", ContactPoint.of(Kind.PHONE, "06301234567"));
        assertThat(office.clients().having(administrator, Kind.PHONE, PHONE))
                .extracting(Client::id)
                .containsExactly(older, younger);
    }

    @Test
    void findsAClientByItsNewPhoneAndNoLongerByTheOldOne() {
        ClientId client = office.client(administrator, "Üvegkalmár", ContactPoint.of(Kind.PHONE, PHONE));
        Outcome.Performed<Versioned> changed = office.performed(
                administrator,
                contacts(client, office.read(administrator, client).version(), "+36209876543"));
        assertThat(office.clients().having(administrator, Kind.PHONE, PHONE)).isEmpty();
        assertThat(office.clients().having(administrator, Kind.PHONE, "+36209876543"))
                .hasSize(1);
        office.undo(administrator, changed);
        assertThat(office.clients().having(administrator, Kind.PHONE, PHONE)).hasSize(1);
        assertThat(office.clients().having(administrator, Kind.PHONE, "+36209876543"))
                .isEmpty();
    }

    @Test
    void reportsAllContactsThatAreNoneAtOnce() {
        Problem problem = office.refusal(
                administrator,
                new CreateClient(
                        ClientKind.PERSON,
                        "Kiss Éva",
                        Optional.of(List.of(
                                ContactPoint.of(Kind.PHONE, "no number"),
                                ContactPoint.of(Kind.PHONE, PHONE),
                                ContactPoint.of(Kind.EMAIL, "no address"),
                                ContactPoint.of(Kind.SITE, "javascript://alert(1)"))),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
        assertThat(problem.violations())
                .containsExactlyInAnyOrder(
                        new Violation("/contactPoints/0/value", "contact.phone"),
                        new Violation("/contactPoints/2/value", "contact.email"),
                        new Violation("/contactPoints/3/value", "contact.site"));
    }

    @Test
    void takesOnlyAColleagueForItsResponsible() {
        ClientId client = office.client(administrator, "Üvegkalmár");
        int version = office.read(administrator, client).version();
        UserId stranger = office.founded().user();
        Problem problem = office.refusal(administrator, responsible(client, version, stranger.text()));
        assertThat(problem.violations()).containsExactly(new Violation("/responsible", "value.notFound"));
        office.perform(
                administrator, responsible(client, version, administrator.user().text()));
        assertThat(office.read(administrator, client).responsible()).contains(administrator.user());
        int next = office.read(administrator, client).version();
        office.perform(administrator, responsible(client, next, ""));
        assertThat(office.read(administrator, client).responsible()).isEmpty();
    }

    @Test
    void listsByNameAndByTheLatestChangePageByPage() {
        ClientId zoltan = office.client(administrator, "Zoltán");
        ClientId agnes = office.client(administrator, "Ágnes");
        ClientId bela = office.client(administrator, "Béla");
        office.settled();
        assertThat(ids(office.clients().list(administrator, ClientList.of("", "name", 10))))
                .containsExactly(agnes, bela, zoltan);
        Page<Client> first = office.clients().list(administrator, ClientList.of("", "name", 2));
        assertThat(first.total()).isEqualTo(3);
        assertThat(ids(office.clients()
                        .list(
                                administrator,
                                ClientList.of("", "name", 2).from(first.next().orElseThrow()))))
                .containsExactly(zoltan);
        assertThat(ids(office.clients().list(administrator, ClientList.of("", "-changed", 10))))
                .containsExactlyInAnyOrder(bela, agnes, zoltan);
        assertThat(ids(office.clients().list(administrator, ClientList.of("ágn", "name", 10))))
                .containsExactly(agnes);
    }

    @Test
    void hidesATrashedClientAndBringsItBackWhole() {
        ClientId client = office.client(administrator, "Üvegkalmár", ContactPoint.of(Kind.PHONE, PHONE));
        Client before = office.read(administrator, client);
        Outcome.Performed<ClientId> trashed = office.performed(administrator, new TrashClient(client));
        office.settled();
        assertThat(office.clients().lookUp(administrator, "üvegk", 5)).isEmpty();
        assertThat(office.clients()
                        .list(administrator, ClientList.of("", "name", 5))
                        .items())
                .isEmpty();
        assertThat(office.read(administrator, client).trashed()).isTrue();
        office.undo(administrator, trashed);
        office.settled();
        assertThat(office.clients().lookUp(administrator, "üvegk", 5)).hasSize(1);
        assertThat(office.read(administrator, client))
                .usingRecursiveComparison()
                .ignoringFields("version", "changed")
                .isEqualTo(before);
    }

    @Test
    void takesBackTheCreationOfAClient() {
        Outcome.Performed<ClientId> created = office.performed(
                administrator,
                new CreateClient(
                        ClientKind.PERSON,
                        "Kiss Éva",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
        office.undo(administrator, created);
        assertThat(office.read(administrator, created.result()).trashed()).isTrue();
    }

    @Test
    @Tag("A46")
    void tellsWhatWasChangedInTheHistory() {
        ClientId client = office.client(administrator, "Üvegkalmár");
        int version = office.read(administrator, client).version();
        office.perform(administrator, contacts(client, version, PHONE));
        office.perform(administrator, new AddNote("Tavasszal keressük.", Optional.of(client), Optional.empty()));
        List<Entry> entries = office.histories().of(administrator, client, Optional.empty(), 10);
        assertThat(entries).extracting(Entry::type).containsExactly("note.added", "client.changed", "client.created");
        assertThat(office.entryTexts().body(entries.get(0))).contains("Tavasszal keressük.");
        assertThat(entries.get(1).data().toString()).contains(PHONE);
        assertThat(entries).allSatisfy(entry -> assertThat(entry.actor()).contains(administrator.user()));
    }

    private static ChangeClient contacts(ClientId client, int version, String phone) {
        return new ChangeClient(
                client,
                version,
                Optional.empty(),
                Optional.empty(),
                Optional.of(List.of(ContactPoint.of(Kind.PHONE, phone))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static ChangeClient responsible(ClientId client, int version, String user) {
        return new ChangeClient(
                client,
                version,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(user));
    }

    private static List<ClientId> ids(Page<Client> page) {
        return page.items().stream().map(Client::id).toList();
    }

    @Test
    @Tag("A32")
    void looksCompaniesUpWhereTheCompanySays() {
        Actor administrator = office.founded();
        SetRegistry own = new SetRegistry("hu", Optional.empty(), Optional.of("https://cegek.example.com/?q={name}"));

        Outcome.Performed<?> set = office.performed(administrator, own);
        assertThat(office.registries().of(administrator))
                .containsExactly(
                        new Registries.Registry("HU", "cegek.example.com", "https://cegek.example.com/?q={name}"));
        assertThat(office.registries().of(office.founded())).isEmpty();
        assertThat(office.refusal(
                                administrator,
                                new SetRegistry("HU", Optional.empty(), Optional.of("javascript:alert(1)")))
                        .violations())
                .containsExactly(new Violation("/address", "contact.site"));
        office.undo(administrator, set);
        assertThat(office.registries().of(administrator)).isEmpty();
    }
}
