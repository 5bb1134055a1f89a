package org.seraicrm.platform.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.seraicrm.platform.cards.ContactPoint.Kind.EMAIL;
import static org.seraicrm.platform.cards.ContactPoint.Kind.PHONE;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.seraicrm.platform.cards.Duplicates.Reason;
import org.seraicrm.platform.cards.duplicates.DuplicateGroups.Group;
import org.seraicrm.platform.cards.duplicates.KeepClientsApart;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.Problem.Kind;
import org.seraicrm.platform.kernel.Role;

/** Clients that are likely the same are found, and told apart for good where they aren't. */
abstract class DuplicatesContract extends OnDatabase {

    private static final ContactPoint MOBILE = ContactPoint.of(PHONE, "+36 30 123 4567");
    private static final ContactPoint MAIL = ContactPoint.of(EMAIL, "info@uvegkalmar.hu");

    @SuppressWarnings("NullAway.Init")
    private Actor administrator;

    DuplicatesContract(Databases database) {
        super(database);
    }

    @BeforeEach
    void found() {
        administrator = office.founded();
    }

    private List<Group> groups(Actor actor) {
        return office.duplicateGroups().groups(actor, 50).groups();
    }

    private static List<ClientId> ids(Group group) {
        return group.members().stream().map(member -> member.client().id()).toList();
    }

    @Test
    @Tag("A43")
    void tellsWhatClientsShareInTheSameOrderEverywhere() {
        ClientId known = office.client(administrator, "Üvegkalmár", MOBILE, MAIL);
        assertThat(office.duplicates().like(administrator, "Uvegkalmar Kft.", List.of(MAIL, MOBILE)))
                .singleElement()
                .satisfies(alike -> {
                    assertThat(alike.client().id()).isEqualTo(known);
                    assertThat(alike.reasons()).containsExactly(Reason.PHONE, Reason.EMAIL, Reason.NAME);
                });
    }

    @Test
    @Tag("A43")
    @Tag("A44")
    void proposesTheMostCompleteOfThoseThatShareSomething() {
        ClientId sparse = office.client(administrator, "Üvegkalmár", MOBILE);
        ClientId full = office.client(administrator, "Uvegkalmar Kft.", ContactPoint.of(PHONE, "06-30/123-4567"), MAIL);
        office.client(administrator, "Tükrös Zrt.");

        Group group = groups(administrator).get(0);

        assertThat(groups(administrator)).hasSize(1);
        assertThat(ids(group)).containsExactly(full, sparse);
        assertThat(group.reasons()).containsExactly(Reason.PHONE, Reason.NAME);
        assertThat(group.members().get(0).completeness())
                .isEqualTo(new Completeness(50, List.of("address", "person", "responsible")));
        assertThat(group.members().get(1).completeness().missing()).contains("email");
    }

    @Test
    @Tag("A44")
    void proposesTheOneWithCardsAmongEquals() {
        office.client(administrator, "Kovács Bt.");
        ClientId used = office.client(administrator, "Bt. Kovacs");
        office.card(administrator, office.module(administrator), used, "Ajánlat");

        Group group = groups(administrator).get(0);

        assertThat(ids(group).get(0)).isEqualTo(used);
        assertThat(group.members().get(0).cards()).isEqualTo(1);
    }

    @Test
    void leavesOutWhatLiesInTheTrash() {
        ClientId gone = office.client(administrator, "Kovács");
        office.client(administrator, "Kovács");
        office.perform(administrator, new TrashClient(gone));

        assertThat(groups(administrator)).isEmpty();
    }

    @Test
    void remembersWhoIsNotTheSameUntilThatIsTakenBack() {
        ClientId father = office.client(administrator, "Kovács János", MOBILE);
        ClientId son = office.client(administrator, "Kovács János", MOBILE);

        var kept = office.performed(administrator, new KeepClientsApart(List.of(father, son)));
        assertThat(groups(administrator)).isEmpty();

        office.undo(administrator, kept);
        assertThat(groups(administrator)).hasSize(1);
    }

    @Test
    void keepsTheOthersOfAGroupTogether() {
        ClientId one = office.client(administrator, "Kovács", MOBILE);
        ClientId two = office.client(administrator, "Kovács", MAIL);
        ClientId three = office.client(administrator, "Szabó", MAIL);
        office.perform(administrator, new KeepClientsApart(List.of(one, two)));

        assertThat(groups(administrator))
                .singleElement()
                .satisfies(group -> assertThat(ids(group)).containsExactlyInAnyOrder(two, three));
    }

    @Test
    void needsTwoToBeKeptApart() {
        ClientId one = office.client(administrator, "Kovács");

        assertThat(office.refusal(administrator, new KeepClientsApart(List.of(one, one)))
                        .violations())
                .extracting("code")
                .containsExactly("client.howManyApart");
    }

    @Test
    void saysNothingOfClientsThatARestrictedUserDoesNotSee() {
        Actor restricted = office.colleague(administrator, Role.RESTRICTED);
        Actor other = office.colleague(administrator, Role.STANDARD);
        ClientId hidden = office.clientOf(other, administrator, "Kovács János");
        ClientId own = office.clientOf(restricted, administrator, "Kovács János");
        office.settled();

        assertThat(groups(restricted)).isEmpty();
        assertThat(groups(other)).hasSize(1);
        assertThat(office.duplicates().resembling(restricted, "kovacs janos", List.of()))
                .extracting(alike -> alike.client().id())
                .containsExactly(own);
        assertThat(office.refusal(restricted, new KeepClientsApart(List.of(own, hidden)))
                        .kind())
                .isEqualTo(Kind.NOT_FOUND);
    }

    @Test
    void saysNothingOfAnotherCompany() {
        ClientId ours = office.client(administrator, "Kovács", MOBILE);
        Actor foreign = office.founded();
        ClientId theirs = office.client(foreign, "Kovács", MOBILE);
        office.settled();

        assertThat(groups(administrator)).isEmpty();
        assertThat(office.duplicates().resembling(foreign, "Kovács", List.of(MOBILE)))
                .extracting(alike -> alike.client().id())
                .containsExactly(theirs);
        assertThat(office.refusal(foreign, new KeepClientsApart(List.of(theirs, ours)))
                        .kind())
                .isEqualTo(Kind.NOT_FOUND);
    }

    @Test
    @Tag("A43")
    void warnsOfSimilarNamesWhileSomebodyTypes() {
        ClientId known = office.client(administrator, "Üvegkalmár Kereskedelmi Kft.");
        office.client(administrator, "Vasas Kft.");
        office.settled();

        assertThat(office.duplicates().resembling(administrator, "uvegkalmar kereskedelm", List.of()))
                .singleElement()
                .satisfies(alike -> {
                    assertThat(alike.client().id()).isEqualTo(known);
                    assertThat(alike.reasons()).isEqualTo(Set.of(Reason.SIMILAR_NAME));
                });
        assertThat(office.duplicates().resembling(administrator, "Kft.", List.of()))
                .isEmpty();
    }

    @Test
    @Tag("A44")
    void tellsHowMuchIsKnownOfAPerson() {
        ClientId id = office.clientOf(administrator, administrator, "Kovács János");

        assertThat(Completeness.of(office.read(administrator, id)))
                .isEqualTo(new Completeness(40, List.of("phone", "email", "address")));
    }
}
