package org.seraicrm.platform.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.seraicrm.platform.cards.ContactPoint.Kind.EMAIL;
import static org.seraicrm.platform.cards.ContactPoint.Kind.PHONE;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.seraicrm.platform.cards.dashboards.Figures;
import org.seraicrm.platform.cards.duplicates.MergeClients;
import org.seraicrm.platform.cards.views.SavedView;
import org.seraicrm.platform.cards.wording.Placeholder;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.DepartmentId;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Refusal;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.kernel.Violation;
import org.seraicrm.platform.modules.AddField;
import org.seraicrm.platform.modules.ClientField;
import org.seraicrm.platform.modules.FieldAccess;
import org.seraicrm.platform.modules.FieldType;
import org.seraicrm.platform.modules.GrantField;
import org.seraicrm.platform.modules.Outcome;
import org.seraicrm.platform.store.Event;

/** What every client has, hidden from some roles or only read by them: every door is tried. */
@Tag("A122")
@Tag("A123")
@Tag("A124")
abstract class ClientSightContract extends OnDatabase {

    private static final String NUMBER = "+36301234567";
    private static final ContactPoint MOBILE = ContactPoint.of(PHONE, "06 30 123 4567");
    private static final ContactPoint MAIL = ContactPoint.of(EMAIL, "iroda@uvegkalmar.hu");
    private static final ContactPerson BORI = new ContactPerson(
            "Tóth Bori", Optional.of("igazgató"), true, Optional.of("+36207654321"), Optional.of("bori@uvegkalmar.hu"));
    private static final Address SITE = new Address("Debrecen, Piac utca 5.", Optional.empty());

    @SuppressWarnings("NullAway.Init")
    private Actor administrator;

    @SuppressWarnings("NullAway.Init")
    private Actor manager;

    @SuppressWarnings("NullAway.Init")
    private Actor blind;

    @SuppressWarnings("NullAway.Init")
    private ClientId client;

    ClientSightContract(Databases database) {
        super(database);
    }

    @BeforeEach
    void found() {
        administrator = office.founded();
        manager = office.colleague(administrator, Role.MANAGER);
        blind = office.colleague(administrator, Role.STANDARD);
        client = office.perform(
                administrator,
                new CreateClient(
                        ClientKind.COMPANY,
                        "Üvegkalmár",
                        Optional.of(List.of(MOBILE, MAIL)),
                        Optional.of(List.of(SITE)),
                        Optional.of(List.of(BORI)),
                        Optional.empty()));
        office.settled();
    }

    @Test
    void aHiddenPhoneLooksAsIfItWereNotThere() {
        hide(ClientField.PHONE);
        List<Client> doors = Stream.of(
                        Stream.of(office.read(blind, client)),
                        office.clients().find(blind, List.of(client)).stream(),
                        listed(blind, "name").stream(),
                        office.clients().lookUp(blind, "üvegkalmár", 10).stream(),
                        office.clients().having(blind, EMAIL, MAIL.value()).stream(),
                        office.duplicates().resembling(blind, "Üvegkalmár", List.of()).stream()
                                .map(Duplicates.Alike::client))
                .flatMap(found -> found)
                .toList();
        assertThat(doors).hasSize(6).allSatisfy(seen -> {
            assertThat(seen.first(PHONE)).isEmpty();
            assertThat(seen.first(EMAIL)).isPresent();
            assertThat(seen.persons()).extracting(ContactPerson::phone).containsOnly(Optional.empty());
            assertThat(seen.persons()).extracting(ContactPerson::email).containsOnly(BORI.email());
        });
        assertThat(office.read(manager, client).first(PHONE)).isPresent();
    }

    @Test
    void aHiddenPhoneIsFoundByWhoSeesItAndByNobodyElse() {
        assertThat(found(blind, "123 4567")).isEqualTo(1);
        hide(ClientField.PHONE);
        for (String typed : List.of("123 4567", NUMBER, "06-30/123-4567", "7654321", "üvegkalmár 4567")) {
            assertThat(found(blind, typed)).as(typed).isZero();
            assertThat(found(manager, typed)).as(typed).isEqualTo(1);
            assertThat(office.clients().count(blind, ClientList.of(typed, "name", 10)))
                    .as(typed)
                    .isZero();
        }
        for (String typed :
                List.of("üvegkalmár", "bori", "iroda@uvegkalmar.hu", "piac", "uveglalmar", "debrecen üveg")) {
            assertThat(found(blind, typed)).as(typed).isEqualTo(1);
        }
        assertThat(office.clients().having(blind, PHONE, NUMBER)).isEmpty();
        assertThat(office.clients().having(manager, PHONE, NUMBER)).hasSize(1);
        grant(ClientField.PHONE, Role.STANDARD, null);
        office.settled();
        assertThat(found(blind, "123 4567")).isEqualTo(1);
    }

    @Test
    void whoSeesAllContactsFindsThemAfterTheCompanyWentAbroad() {
        ContactPerson rung =
                new ContactPerson("Kis Pál", Optional.empty(), false, Optional.of("06 20 555 4321"), Optional.empty());
        ClientId called = office.perform(
                administrator,
                new CreateClient(
                        ClientKind.COMPANY,
                        "Tükrös",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(List.of(rung)),
                        Optional.empty()));
        ContactPoint phone = ContactPoint.of(PHONE, "+36205554321");
        hide(ClientField.PHONE);
        office.staff().moved(administrator.company(), "RO");
        assertThat(office.clients().having(administrator, PHONE, phone.value()))
                .extracting(Client::id)
                .containsExactly(called);
        assertThat(office.duplicates().like(administrator, "", List.of(phone)))
                .extracting(alike -> alike.client().id())
                .containsExactly(called);
        assertThat(office.clients().having(blind, PHONE, phone.value())).isEmpty();
        assertThat(office.duplicates().like(blind, "", List.of(phone))).isEmpty();
    }

    @Test
    void everyRoleIsFoundOnlyWhatItSees() {
        hide(ClientField.PERSON);
        grant(ClientField.ADDRESS, Role.MANAGER, FieldAccess.HIDDEN);
        grant(ClientField.PHONE, Role.RESTRICTED, FieldAccess.HIDDEN);
        office.settled();
        Actor restricted = office.colleague(administrator, Role.RESTRICTED);
        assertThat(found(blind, "bori")).isZero();
        assertThat(found(blind, "7654321")).as("a phone of a person").isZero();
        assertThat(found(blind, "piac")).isEqualTo(1);
        assertThat(found(blind, "1234567")).isEqualTo(1);
        assertThat(found(manager, "piac")).isZero();
        assertThat(found(manager, "bori")).isEqualTo(1);
        assertThat(found(manager, "7654321")).isEqualTo(1);
        assertThat(found(restricted, "bori")).isEqualTo(1);
        assertThat(found(restricted, "7654321")).isZero();
        assertThat(found(restricted, "bori üvegkalmár")).isEqualTo(1);
        assertThat(found(administrator, "bori piac 7654321")).isEqualTo(1);
    }

    @Test
    void listsNeitherFilterNorSortNorCountByWhatIsHidden() {
        hide(ClientField.PHONE);
        for (String where : List.of("{\"field\":\"phone\",\"words\":\"36\"}", "{\"field\":\"phone\",\"empty\":true}")) {
            ClientList list = ClientList.of(Where.parse(where), "name", 10);
            assertThat(problem(() -> office.clients().list(blind, list)).kind()).isEqualTo(Problem.Kind.INVALID);
            assertThat(problem(() -> office.figures()
                                    .of(
                                            blind,
                                            new Figures.Query(
                                                    SavedView.CLIENTS,
                                                    Where.parse(where),
                                                    Optional.empty(),
                                                    Optional.empty())))
                            .kind())
                    .isEqualTo(Problem.Kind.INVALID);
            assertThat(office.clients().count(manager, list)).isBetween(0L, 1L);
        }
        ClientId later = office.client(administrator, "Aranyozó", ContactPoint.of(PHONE, "06 99 999 9999"));
        office.settled();
        assertThat(listed(blind, "phone"))
                .as("sorted as if there were no such field")
                .extracting(Client::id)
                .containsExactly(later, client);
    }

    @Test
    void duplicatesDontTellAHiddenPhone() {
        ClientId other = office.client(administrator, "Tükrös", MOBILE);
        ClientId third = office.client(administrator, "Keretező", ContactPoint.of(PHONE, "+36207654321"));
        assertThat(office.duplicates().like(blind, "", List.of(MOBILE))).hasSize(2);
        assertThat(groups(blind)).containsExactlyInAnyOrder(client, other, third);
        hide(ClientField.PHONE);
        assertThat(office.duplicates().like(blind, "", List.of(MOBILE))).isEmpty();
        assertThat(groups(blind)).isEmpty();
        assertThat(groups(manager)).containsExactlyInAnyOrder(client, other, third);
        grant(ClientField.PHONE, Role.STANDARD, null);
        hide(ClientField.PERSON);
        assertThat(groups(blind)).as("the third shares a person's phone").containsExactlyInAnyOrder(client, other);
    }

    @Test
    void completenessLeavesOutWhatIsHidden() {
        ClientId bare = office.client(administrator, "Üvegkalmár");
        hide(ClientField.PHONE);
        assertThat(office.duplicateGroups().groups(blind, 10).groups().get(0).members())
                .filteredOn(member -> member.client().id().equals(bare))
                .allSatisfy(
                        member -> assertThat(member.completeness().missing()).doesNotContain("phone"));
    }

    @Test
    void theHistoryAndThePastAreToldWithoutAHiddenPhone() {
        var changed = change(administrator, List.of(ContactPoint.of(PHONE, "06 1 999 8888"), MAIL), List.of(BORI));
        Event event = event(changed);
        Instant before = client.created().plusMillis(1);
        hide(ClientField.PHONE);
        assertThat(office.histories().of(blind, event)).isEmpty();
        assertThat(office.histories().of(manager, event)).isPresent();
        assertThat(told(blind)).doesNotContain("1234567", "9998888", "7654321");
        assertThat(told(manager)).contains("1234567", "9998888");
        assertThat(office.pasts().of(blind, client, before).flatMap(Past::state))
                .hasValueSatisfying(past -> {
                    assertThat(past.first(PHONE)).isEmpty();
                    assertThat(past.persons()).extracting(ContactPerson::phone).containsOnly(Optional.empty());
                });
        var both = change(administrator, List.of(MOBILE), List.of());
        assertThat(office.histories().of(blind, event(both)))
                .as("the e-mail and the person went, too")
                .hasValueSatisfying(entry -> assertThat(entry.data().toString())
                        .contains("uvegkalmar.hu")
                        .doesNotContain("1234567", "9998888", "7654321"));
    }

    @Test
    void somethingElseIsSavedWithoutLosingWhatIsHidden() {
        hide(ClientField.PHONE);
        Client seen = office.read(blind, client);
        var changed = office.performed(
                blind,
                changing(
                        seen.version(),
                        List.of(ContactPoint.of(EMAIL, "uj@uvegkalmar.hu")),
                        List.of(new ContactPerson(
                                "Tóth Borbála", BORI.position(), true, Optional.empty(), BORI.email()))));
        Client whole = office.read(administrator, client);
        assertThat(whole.contactPoints())
                .extracting(ContactPoint::value)
                .containsExactlyInAnyOrder(NUMBER, "uj@uvegkalmar.hu");
        assertThat(whole.persons()).extracting(ContactPerson::name).containsExactly("Tóth Borbála");
        assertThat(whole.persons()).extracting(ContactPerson::phone).containsExactly(BORI.phone());
        office.undo(blind, changed);
        assertThat(office.read(administrator, client).contactPoints())
                .extracting(ContactPoint::value)
                .containsExactlyInAnyOrder(NUMBER, MAIL.value());
        assertThat(office.read(administrator, client).persons()).containsExactly(BORI);
    }

    @Test
    void aPersonTakenOutComesBackWithItsHiddenPhone() {
        hide(ClientField.PHONE);
        var removed =
                office.performed(blind, changing(office.read(blind, client).version(), List.of(MAIL), List.of()));
        assertThat(office.read(administrator, client).persons()).isEmpty();
        office.undo(blind, removed);
        assertThat(office.read(administrator, client).persons()).containsExactly(BORI);
    }

    @Test
    void nobodyNewTakesThePlaceOfAPersonWhosePhoneIsHidden() {
        hide(ClientField.PHONE);
        int version = office.read(blind, client).version();
        ContactPerson renamed =
                new ContactPerson("Tóth Borbála", BORI.position(), true, Optional.empty(), BORI.email());
        ContactPerson other = new ContactPerson("Új Ubul", Optional.empty(), false, Optional.empty(), Optional.empty());
        assertThat(office.refusal(blind, changing(version, List.of(MAIL), List.of(other, renamed)))
                        .violations())
                .containsExactly(
                        new Violation("/persons/0/name", "client.closed.phone"),
                        new Violation("/persons/1/name", "client.closed.phone"));
        ContactPerson seen =
                new ContactPerson(BORI.name(), BORI.position(), BORI.decisionMaker(), Optional.empty(), BORI.email());
        office.perform(blind, changing(version, List.of(MAIL), List.of(seen, other)));
        assertThat(office.read(administrator, client).persons()).containsExactly(BORI, other);
    }

    @Test
    void writingIntoAHiddenFieldIsRefusedByItsName() {
        hide(ClientField.PHONE, ClientField.ADDRESS, ClientField.RESPONSIBLE);
        int version = office.read(blind, client).version();
        ContactPerson rung = new ContactPerson("Új", Optional.empty(), false, Optional.of(NUMBER), Optional.empty());
        assertThat(office.refusal(blind, changing(version, List.of(MAIL, MOBILE), List.of(rung)))
                        .violations())
                .containsExactly(
                        new Violation("/contactPoints/1/value", "client.closed.phone"),
                        new Violation("/persons/0/phone", "client.closed.phone"));
        assertThat(office.refusal(
                                blind,
                                new CreateClient(
                                        ClientKind.PERSON,
                                        "Új",
                                        Optional.of(List.of(MOBILE)),
                                        Optional.of(List.of(SITE)),
                                        Optional.empty(),
                                        Optional.of(blind.user())))
                        .violations())
                .extracting(Violation::code)
                .containsExactlyInAnyOrder("client.closed.phone", "client.closed.address", "client.closed.responsible");
        office.perform(
                blind,
                new CreateClient(
                        ClientKind.PERSON,
                        "Új",
                        Optional.of(List.of(ContactPoint.of(EMAIL, "uj@example.com"))),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    void whatIsOnlyReadIsSeenFoundAndNotChanged() {
        for (ClientField field : ClientField.values()) {
            grant(field, Role.STANDARD, FieldAccess.READ_ONLY);
        }
        office.settled();
        Client seen = office.read(blind, client);
        assertThat(seen).isEqualTo(office.read(administrator, client));
        assertThat(found(blind, "1234567")).isEqualTo(1);
        assertThat(office.refusal(blind, changing(seen.version(), List.of(MAIL), List.of()))
                        .violations())
                .containsExactly(
                        new Violation("/contactPoints", "client.closed.phone"),
                        new Violation("/persons", "client.closed.person"));
        assertThat(office.refusal(
                                blind,
                                changing(
                                        seen.version(),
                                        List.of(MOBILE, ContactPoint.of(EMAIL, "mas@example.com")),
                                        List.of(BORI)))
                        .violations())
                .containsExactly(
                        new Violation("/contactPoints/1/value", "client.closed.email"),
                        new Violation("/contactPoints", "client.closed.email"));
        office.perform(
                blind,
                new ChangeClient(
                        client,
                        seen.version(),
                        Optional.empty(),
                        Optional.of("Üvegkalmár Kft."),
                        Optional.of(List.of(MOBILE, MAIL)),
                        Optional.of(List.of(SITE)),
                        Optional.of(List.of(BORI)),
                        Optional.of("")));
        assertThat(office.read(blind, client).contactPoints()).isEqualTo(seen.contactPoints());
    }

    @Test
    @Tag("A43")
    void mergingKeepsWhatWhoMergesDoesntSee() {
        ClientId other = office.perform(
                administrator,
                new CreateClient(
                        ClientKind.COMPANY,
                        "Üvegkalmár Kft.",
                        Optional.of(List.of(ContactPoint.of(PHONE, "06 1 999 8888"))),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(manager.user())));
        hide(ClientField.PHONE, ClientField.ADDRESS, ClientField.PERSON, ClientField.RESPONSIBLE);
        assertThat(office.refusal(blind, merging(other, List.of(MOBILE, MAIL))).violations())
                .containsExactly(new Violation("/contactPoints/0/value", "client.closed.phone"));
        var merged = office.performed(blind, merging(other, List.of(MAIL)));
        Client whole = office.read(administrator, client);
        assertThat(whole.contactPoints())
                .extracting(ContactPoint::value)
                .containsExactlyInAnyOrder(MAIL.value(), NUMBER, "+3619998888");
        assertThat(whole.addresses()).containsExactly(SITE);
        assertThat(whole.persons()).containsExactly(BORI);
        assertThat(whole.responsible()).contains(manager.user());
        assertThat(told(blind)).doesNotContain("9998888", "1234567", "Piac");
        assertThat(office.mergedClients().into(blind, client).get(0).contactPoints())
                .isEmpty();
        office.undo(blind, merged);
        assertThat(office.read(administrator, client).contactPoints())
                .extracting(ContactPoint::value)
                .containsExactlyInAnyOrder(MAIL.value(), NUMBER);
        assertThat(office.read(administrator, other).contactPoints())
                .extracting(ContactPoint::value)
                .containsExactly("+3619998888");
    }

    @Test
    void textsArentFilledWithWhatIsHidden() {
        assertThat(office.wording().of(blind, Locale.ENGLISH, client).orElseThrow())
                .containsKeys("clientPhone", "contactName", "clientEmail");
        hide(ClientField.PHONE, ClientField.PERSON);
        assertThat(office.wording().of(blind, Locale.ENGLISH, client).orElseThrow())
                .doesNotContainKeys("clientPhone", "contactName")
                .containsKey("clientEmail");
        assertThat(office.wording().placeholders(blind, List.of()))
                .extracting(Placeholder::name)
                .contains("clientEmail")
                .doesNotContain("clientPhone", "contactName");
        assertThat(office.wording().placeholders(manager, List.of()))
                .extracting(Placeholder::name)
                .contains("clientPhone", "contactName");
    }

    @Test
    void aDepartmentMayDifferFromTheCompany() {
        DepartmentId support = DepartmentId.next();
        Actor operator = office.colleague(administrator, Role.STANDARD, support);
        hide(ClientField.PHONE);
        office.perform(
                administrator,
                new GrantField(
                        form(),
                        ClientField.PHONE.id(),
                        Role.STANDARD,
                        Optional.of(support),
                        Optional.of(FieldAccess.CHANGE)));
        office.settled();
        assertThat(office.read(operator, client).first(PHONE)).isPresent();
        assertThat(found(operator, "1234567")).isEqualTo(1);
        assertThat(office.read(blind, client).first(PHONE)).isEmpty();
        assertThat(found(blind, "1234567")).isZero();
    }

    @Test
    void anOwnTextOfAClientFindsItForWhoSeesIt() {
        String field = office.perform(administrator, new AddField(form(), "Tax", FieldType.TEXT, Optional.empty()));
        office.perform(
                administrator,
                new ChangeClient(
                        client,
                        1,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(Office.values("{\"" + field + "\":\"HU87654321 malachit\"}"))));
        office.settled();
        assertThat(found(blind, "malachit")).isEqualTo(1);
        assertThat(office.clients().count(blind, ClientList.of("HU8765", "name", 10)))
                .isEqualTo(1);
        office.performed(
                administrator,
                new GrantField(form(), field, Role.STANDARD, Optional.empty(), Optional.of(FieldAccess.HIDDEN)));
        office.settled();
        assertThat(found(blind, "malachit")).isZero();
        assertThat(found(blind, "üvegkalmár")).isEqualTo(1);
        assertThat(found(manager, "malachit")).isEqualTo(1);
    }

    @Test
    void onlyWhatClientsHaveIsGrantedAndOnlyInTheirForm() {
        ModuleId module = office.module(administrator);
        assertThat(office.refusal(
                                administrator,
                                new GrantField(
                                        module,
                                        ClientField.PHONE.id(),
                                        Role.STANDARD,
                                        Optional.empty(),
                                        Optional.of(FieldAccess.HIDDEN)))
                        .violations())
                .containsExactly(new Violation("/field", "value.notFound"));
        assertThat(office.refusal(
                                administrator,
                                new GrantField(
                                        form(),
                                        "client.name",
                                        Role.STANDARD,
                                        Optional.empty(),
                                        Optional.of(FieldAccess.HIDDEN)))
                        .violations())
                .containsExactly(new Violation("/field", "value.notFound"));
    }

    private void hide(ClientField... fields) {
        for (ClientField field : fields) {
            grant(field, Role.STANDARD, FieldAccess.HIDDEN);
        }
        office.settled();
    }

    private void grant(ClientField field, Role role, @Nullable FieldAccess access) {
        office.performed(
                administrator, new GrantField(form(), field.id(), role, Optional.empty(), Optional.ofNullable(access)));
    }

    private ModuleId form() {
        return office.modules().modules().clients(administrator.company()).id();
    }

    private List<Client> listed(Actor actor, String sort) {
        return office.clients()
                .list(actor, ClientList.of(Where.everything(), sort, 10))
                .items();
    }

    private long found(Actor actor, String typed) {
        return office.index().lookUp(office.policy().of(actor), typed, Set.of(), 10).stream()
                .filter(hit -> hit.id() == client.value())
                .count();
    }

    private List<ClientId> groups(Actor actor) {
        return office.duplicateGroups().groups(actor, 10).groups().stream()
                .flatMap(group -> group.members().stream())
                .map(member -> member.client().id())
                .toList();
    }

    private String told(Actor actor) {
        return office.histories().of(actor, client, Optional.empty(), 50).stream()
                .map(entry -> entry.data().toString())
                .toList()
                .toString();
    }

    private ChangeClient changing(int version, List<ContactPoint> points, List<ContactPerson> persons) {
        return new ChangeClient(
                client,
                version,
                Optional.empty(),
                Optional.empty(),
                Optional.of(points),
                Optional.empty(),
                Optional.of(persons),
                Optional.empty());
    }

    private Outcome.Performed<Versioned> change(Actor actor, List<ContactPoint> points, List<ContactPerson> persons) {
        return office.performed(actor, changing(office.read(actor, client).version(), points, persons));
    }

    private MergeClients merging(ClientId other, List<ContactPoint> points) {
        return new MergeClients(
                client,
                office.read(administrator, client).version(),
                other,
                office.read(administrator, other).version(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(points),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private Event event(Outcome.Performed<?> performed) {
        return office.store()
                .log()
                .find(administrator.company(), performed.event().orElseThrow())
                .orElseThrow();
    }

    private static Problem problem(ThrowingCallable asked) {
        return catchThrowableOfType(Refusal.class, asked).problem();
    }
}
