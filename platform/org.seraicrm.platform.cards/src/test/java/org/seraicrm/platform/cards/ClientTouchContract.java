package org.seraicrm.platform.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.seraicrm.platform.cards.ContactPoint.Kind.EMAIL;
import static org.seraicrm.platform.cards.ContactPoint.Kind.PHONE;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.seraicrm.platform.cards.duplicates.MergeClients;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.kernel.Violation;
import org.seraicrm.platform.modules.ClientField;
import org.seraicrm.platform.modules.FieldAccess;
import org.seraicrm.platform.modules.GrantField;

/** What every client has, hidden from some roles or only read by them: every door to change it by is tried. */
@Tag("A122")
@Tag("A123")
@Tag("A124")
abstract class ClientTouchContract extends OnVeiledClient {

    ClientTouchContract(Databases database) {
        super(database);
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
                        new Violation("/persons/0/name", "client.stranger"),
                        new Violation("/persons/1/name", "client.stranger"));
        assertThat(office.refusal(blind, changing(version, List.of(MAIL), List.of(other)))
                        .violations())
                .containsExactly(new Violation("/persons/0/name", "client.stranger"));
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
                        new Violation("/persons/0/name", "client.stranger"),
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
}
