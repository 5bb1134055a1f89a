package org.seraicrm.platform.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.seraicrm.platform.cards.ContactPoint.Kind.EMAIL;
import static org.seraicrm.platform.cards.ContactPoint.Kind.PHONE;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.seraicrm.platform.cards.dashboards.Figures;
import org.seraicrm.platform.cards.views.SavedView;
import org.seraicrm.platform.cards.wording.Placeholder;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.DepartmentId;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Refusal;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.modules.AddField;
import org.seraicrm.platform.modules.ClientField;
import org.seraicrm.platform.modules.FieldAccess;
import org.seraicrm.platform.modules.FieldType;
import org.seraicrm.platform.modules.GrantField;
import org.seraicrm.platform.modules.Outcome;
import org.seraicrm.platform.store.Event;

/** What every client has, hidden from some roles: every door to read it by is tried. */
@Tag("A122")
@Tag("A123")
@Tag("A124")
abstract class ClientSightContract extends OnVeiledClient {

    ClientSightContract(Databases database) {
        super(database);
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

    private List<Client> listed(Actor actor, String sort) {
        return office.clients()
                .list(actor, ClientList.of(Where.everything(), sort, 10))
                .items();
    }

    private List<ClientId> groups(Actor actor) {
        return office.duplicateGroups().groups(actor, 10).groups().stream()
                .flatMap(group -> group.members().stream())
                .map(member -> member.client().id())
                .toList();
    }

    private Outcome.Performed<Versioned> change(Actor actor, List<ContactPoint> points, List<ContactPerson> persons) {
        return office.performed(actor, changing(office.read(actor, client).version(), points, persons));
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
