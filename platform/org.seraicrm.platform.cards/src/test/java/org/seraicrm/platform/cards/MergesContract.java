package org.seraicrm.platform.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.seraicrm.platform.cards.ContactPoint.Kind.EMAIL;
import static org.seraicrm.platform.cards.ContactPoint.Kind.PHONE;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.seraicrm.platform.cards.duplicates.MergeClients;
import org.seraicrm.platform.cards.duplicates.SeparateClients;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.Problem.Kind;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.kernel.RoleIn;
import org.seraicrm.platform.kernel.TodoId;
import org.seraicrm.platform.kernel.Violation;
import org.seraicrm.platform.modules.Action;

/** Two clients become one, and two again. */
@Tag("A43")
abstract class MergesContract extends OnDatabase {

    private static final ContactPoint MOBILE = ContactPoint.of(PHONE, "+36301234567");
    private static final ContactPoint MAIL = ContactPoint.of(EMAIL, "info@uvegkalmar.hu");

    @SuppressWarnings("NullAway.Init")
    private Actor administrator;

    @SuppressWarnings("NullAway.Init")
    private ModuleId module;

    @SuppressWarnings("NullAway.Init")
    private ClientId kept;

    @SuppressWarnings("NullAway.Init")
    private ClientId other;

    @SuppressWarnings("NullAway.Init")
    private CardId card;

    @SuppressWarnings("NullAway.Init")
    private TodoId todo;

    MergesContract(Databases database) {
        super(database);
    }

    @BeforeEach
    void found() {
        administrator = office.founded();
        module = office.module(administrator);
        kept = office.client(administrator, "Üvegkalmár Kft.", MOBILE);
        other = office.client(administrator, "Uvegkalmar", MAIL);
        card = office.card(administrator, module, other, "Ajánlat");
        todo = office.todo(administrator, "Hívni", "2026-12-01", card);
        office.perform(
                administrator,
                new AddTodo(
                        "Köszönteni", Due.of("2026-12-02"), Optional.of(other), Optional.empty(), Optional.empty()));
        office.perform(administrator, new AddNote("Kedves ember", Optional.of(other), Optional.empty()));
    }

    private MergeClients merging() {
        return merging(List.of());
    }

    private MergeClients merging(List<CardId> trash) {
        return new MergeClients(
                kept,
                office.read(administrator, kept).version(),
                other,
                office.read(administrator, other).version(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(List.of(MOBILE, MAIL)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(trash));
    }

    private List<String> history(ClientId client) {
        return office.histories().of(administrator, client, Optional.empty(), 50).stream()
                .map(Entry::type)
                .toList();
    }

    @Test
    void keepsCardsTodosHistoryAndContactsUnderTheOneThatIsKept() {
        office.perform(administrator, merging());
        office.settled();

        assertThat(office.read(administrator, kept).contactPoints())
                .extracting(ContactPoint::value)
                .containsExactly("+36301234567", "info@uvegkalmar.hu");
        assertThat(office.cards().of(administrator, kept)).extracting(Card::id).containsExactly(card);
        assertThat(office.todos().of(administrator, kept)).hasSize(2);
        assertThat(history(kept)).startsWith("client.merged").contains("note.added", "card.opened", "todo.added");
        assertThat(office.read(administrator, other).trashed()).isTrue();
        assertThat(office.cards().of(administrator, other)).isEmpty();
        assertThat(office.clients().having(administrator, EMAIL, MAIL.value()))
                .extracting(Client::id)
                .containsExactly(kept);
    }

    @Test
    void isFoundAsOneRightAfterwards() {
        office.perform(administrator, merging());
        office.settled();

        assertThat(office.clients().lookUp(administrator, "info@uvegkalmar.hu", 10))
                .extracting(Client::id)
                .containsExactly(kept);
        assertThat(office.cards().list(administrator, CardList.of(module, 10)).items())
                .extracting(Card::client)
                .containsExactly(kept);
        assertThat(office.clients().traces(administrator, List.of(kept)).get(kept))
                .satisfies(traces -> assertThat(traces.lastContact()).isPresent())
                .satisfies(traces -> assertThat(traces.due()).isPresent());
    }

    @Test
    void leadsFromTheOldAddressToTheOneThatIsKeptOverAllMergings() {
        office.perform(administrator, merging());
        ClientId last = office.client(administrator, "Üvegkalmár Csoport");
        office.perform(
                administrator,
                new MergeClients(last, 1, kept, office.read(administrator, kept).version()));

        assertThat(office.mergedClients().survivor(administrator, other)).contains(last);
        assertThat(office.mergedClients().survivor(administrator, last)).isEmpty();
        assertThat(office.mergedClients().into(administrator, last))
                .extracting(Client::id)
                .containsExactly(kept);
        assertThat(history(last)).contains("note.added");
        assertThat(office.refusal(administrator, new SeparateClients(other, kept))
                        .code())
                .isEqualTo("client.mergedFurther");
    }

    @Test
    void restoresBothWholeWhenTakenBack() {
        Client before = office.read(administrator, kept);
        var merged = office.performed(administrator, merging());
        office.undo(administrator, merged);
        office.settled();

        Client after = office.read(administrator, kept);
        assertThat(after.contactPoints()).isEqualTo(before.contactPoints());
        assertThat(after.name()).isEqualTo(before.name());
        assertThat(office.read(administrator, other).trashed()).isFalse();
        assertThat(office.cards().of(administrator, other)).extracting(Card::id).containsExactly(card);
        assertThat(office.cards().of(administrator, kept)).isEmpty();
        assertThat(office.todos().of(administrator, other)).hasSize(2);
        assertThat(office.todos().of(administrator, kept)).isEmpty();
        assertThat(office.todos().find(administrator, todo).orElseThrow().client())
                .contains(other);
        assertThat(history(kept)).doesNotContain("note.added");
        assertThat(office.clients().having(administrator, EMAIL, MAIL.value()))
                .extracting(Client::id)
                .containsExactly(other);
        assertThat(office.clients().lookUp(administrator, "info@uvegkalmar.hu", 10))
                .extracting(Client::id)
                .containsExactly(other);
        assertThat(office.mergedClients().survivor(administrator, other)).isEmpty();
    }

    @Test
    void mergesAgainWhenTakingBackIsTakenBack() {
        office.perform(administrator, merging());
        var separated = office.performed(administrator, new SeparateClients(other, kept));
        office.undo(administrator, separated);

        assertThat(office.cards().of(administrator, kept)).extracting(Card::id).containsExactly(card);
        assertThat(office.read(administrator, kept).contactPoints()).hasSize(2);
    }

    @Test
    void keepsWhatWasChangedAndAddedSinceWhenTakenBackLater() {
        office.perform(administrator, merging());
        Client now = office.read(administrator, kept);
        office.perform(
                administrator,
                new ChangeClient(
                        kept,
                        now.version(),
                        Optional.empty(),
                        Optional.of("Üvegkalmár Zrt."),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
        CardId later = office.card(administrator, module, kept, "Később");

        office.perform(administrator, new SeparateClients(other, kept));

        Client after = office.read(administrator, kept);
        assertThat(after.name()).isEqualTo("Üvegkalmár Zrt.");
        assertThat(after.contactPoints()).extracting(ContactPoint::value).containsExactly("+36301234567");
        assertThat(office.cards().of(administrator, kept)).extracting(Card::id).containsExactly(later);
    }

    @Test
    void refusesWhenSomebodySavedEitherOfThemMeanwhile() {
        MergeClients asked = merging();
        office.perform(
                administrator,
                new ChangeClient(
                        other,
                        office.read(administrator, other).version(),
                        Optional.empty(),
                        Optional.of("Más"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));

        assertThat(office.refusal(administrator, asked).code()).isEqualTo("row.changed");
        assertThat(office.read(administrator, other).trashed()).isFalse();
    }

    @Test
    void refusesWhatCanNotBeMerged() {
        office.perform(administrator, merging());

        assertThat(office.refusal(administrator, merging()).violations())
                .extracting("code")
                .containsExactly("client.inTrash");
        assertThat(office.refusal(administrator, new RestoreClient(other)).code())
                .isEqualTo("client.wasMerged");
        MergeClients itself = new MergeClients(
                kept,
                office.read(administrator, kept).version(),
                kept,
                office.read(administrator, kept).version());
        assertThat(office.refusal(administrator, itself).violations())
                .extracting("code")
                .containsExactly("client.itself");
    }

    @Test
    @Tag("A17")
    void asksWhichCardIsKeptWhereAClientMayHaveOne() {
        ModuleId customers = office.moduleOfOneCard(administrator);
        CardId first = office.card(administrator, customers, kept, "Vevő");
        CardId second = office.card(administrator, customers, other, "Vevő");

        assertThat(office.refusal(administrator, merging()).violations())
                .extracting("pointer", "code")
                .containsExactly(tuple("/trash", "client.twoCards"));
        assertThat(office.read(administrator, other).trashed()).isFalse();

        var merged = office.performed(administrator, merging(List.of(first)));
        assertThat(office.cards().of(administrator, kept)).extracting(Card::id).containsExactlyInAnyOrder(second, card);
        assertThat(office.read(administrator, first).trashed()).isTrue();

        office.undo(administrator, merged);
        assertThat(office.read(administrator, first).trashed()).isFalse();
        assertThat(office.cards().of(administrator, other))
                .extracting(Card::id)
                .containsExactlyInAnyOrder(second, card);
    }

    @Test
    void putsNoCardOfAThirdClientIntoTheTrash() {
        CardId foreign = office.card(administrator, module, office.client(administrator, "Más"), "Más");

        assertThat(office.refusal(administrator, merging(List.of(foreign))).violations())
                .extracting("pointer")
                .containsExactly("/trash");
    }

    @Test
    void isNotForRestrictedUsersNorForAnotherCompany() {
        Actor restricted = office.colleague(administrator, Role.RESTRICTED);
        Actor foreign = office.founded();

        assertThat(office.refusal(restricted, merging()).kind()).isEqualTo(Kind.FORBIDDEN);
        assertThat(office.refusal(foreign, merging()).kind()).isEqualTo(Kind.NOT_FOUND);
        office.perform(administrator, merging());
        assertThat(office.refusal(foreign, new SeparateClients(other, kept)).kind())
                .isEqualTo(Kind.NOT_FOUND);
        assertThat(office.mergedClients().survivor(foreign, other)).isEmpty();
        assertThat(office.mergedClients().into(foreign, kept)).isEmpty();
    }

    @Test
    void nothingIsAddedToTheOneThatIsGone() {
        office.perform(administrator, merging());
        List<Action<?>> late = List.of(
                Office.opening(module, other, "Késő", "{}"),
                new AddNote("Késő", Optional.of(other), Optional.empty()),
                new AddTodo("Késő", Due.of("2026-12-02"), Optional.of(other), Optional.empty(), Optional.empty()));
        assertThat(late)
                .allSatisfy(action -> assertThat(
                                office.refusal(administrator, action).violations())
                        .containsExactly(new Violation("/client", "client.inTrash")));
        office.perform(administrator, new AddNote("A kártyára", Optional.empty(), Optional.of(card)));
        assertThat(history(kept)).startsWith("note.added");
    }

    @Test
    void isForWhoseUsualRoleAllowsItWhateverTheRoleInAModule() {
        ClientId trashing = office.client(administrator, "Vele");
        CardId theirs = office.card(administrator, module, trashing, "Övé");
        Actor restricted = office.colleague(administrator, Role.RESTRICTED);
        Actor inModule = Office.with(restricted, new RoleIn(Optional.of(module), Optional.empty(), Role.STANDARD));
        ClientId one = office.clientOf(inModule, administrator, "Egyik");
        ClientId two = office.clientOf(inModule, administrator, "Másik");
        CardId own = office.cardOf(inModule, administrator, module, two, "Lapja");
        MergeClients merge = new MergeClients(
                one,
                1,
                two,
                1,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(List.of(own)));
        assertThat(office.refusal(inModule, merge).code()).isEqualTo("action.forbidden");
        assertThat(office.read(administrator, theirs).trashed()).isFalse();
    }

    @Test
    void doesNotLeadARestrictedUserToAClientOfSomebodyElse() {
        Actor restricted = office.colleague(administrator, Role.RESTRICTED);
        Actor owner = office.colleague(administrator, Role.STANDARD);
        ClientId theirs = office.clientOf(owner, administrator, "Üvegkalmár");
        ClientId own = office.clientOf(restricted, administrator, "Üvegkalmár");
        office.perform(administrator, new MergeClients(theirs, 1, own, 1));

        assertThat(office.mergedClients().survivor(restricted, own)).isEmpty();
        assertThat(office.mergedClients().into(restricted, theirs)).isEmpty();
        assertThat(office.histories().of(restricted, theirs, Optional.empty(), 10))
                .isEmpty();
    }
}
