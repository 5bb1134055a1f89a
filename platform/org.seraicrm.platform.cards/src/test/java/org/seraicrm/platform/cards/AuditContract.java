package org.seraicrm.platform.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.EventId;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.Refusal;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.store.EventSearch;

/** What administrators read of everything that happened, and what lies in the trash. */
abstract class AuditContract extends OnDatabase {

    private static final EventId NEWEST = new EventId(Long.MAX_VALUE);
    private static final EventSearch ALL = search(Optional.empty(), Optional.empty(), Optional.empty());

    @SuppressWarnings("NullAway.Init")
    private Actor administrator;

    @SuppressWarnings("NullAway.Init")
    private Actor colleague;

    @SuppressWarnings("NullAway.Init")
    private ModuleId module;

    AuditContract(Databases database) {
        super(database);
    }

    @BeforeEach
    void found() {
        administrator = office.founded();
        colleague = office.colleague(administrator, Role.STANDARD);
        module = office.module(administrator);
    }

    @Test
    void tellsWhoDidWhatNewestFirstAndGoesOnFromAnEntry() {
        ClientId client = office.client(colleague, "Tesztiroda Bt.");
        office.card(administrator, module, client, "Ablakok");
        assertThat(types(ALL, NEWEST, 2)).containsExactly("card.opened", "client.created");
        EventId last = office.audit().of(administrator, ALL, NEWEST, 2).get(1).id();
        assertThat(types(ALL, last, 10)).isNotEmpty().doesNotContain("card.opened", "client.created");
    }

    @Test
    void isSearchedByKindByPersonAndByClient() {
        ClientId client = office.client(colleague, "Tesztiroda Bt.");
        ClientId other = office.client(administrator, "Üveghegy Kft.");
        office.card(administrator, module, client, "Ablakok");
        assertThat(types(search(Optional.of("card"), Optional.empty(), Optional.empty()), NEWEST, 10))
                .containsExactly("card.opened");
        assertThat(types(search(Optional.of("car"), Optional.empty(), Optional.empty()), NEWEST, 10))
                .isEmpty();
        assertThat(types(search(Optional.empty(), Optional.of(colleague), Optional.empty()), NEWEST, 10))
                .containsExactly("client.created");
        assertThat(types(search(Optional.empty(), Optional.empty(), Optional.of(other)), NEWEST, 10))
                .containsExactly("client.created");
    }

    @Test
    void isForAdministratorsOfTheCompanyOnly() {
        Actor manager = office.colleague(administrator, Role.MANAGER);
        assertThatThrownBy(() -> office.audit().of(manager, ALL, NEWEST, 10)).isInstanceOf(Refusal.class);
        office.client(administrator, "Tesztiroda Bt.");
        assertThat(office.audit().of(office.founded(), ALL, NEWEST, 10)).isEmpty();
    }

    @Test
    void showsTheTrashWithWhoPutItThereToWhomSeesTheRow() {
        ClientId client = office.client(administrator, "Tesztiroda Bt.");
        CardId card = office.card(administrator, module, client, "Ablakok");
        Actor restricted = office.colleague(administrator, Role.RESTRICTED);
        CardId hidden = office.cardOf(administrator, administrator, module, client, "Titkos");
        office.perform(colleague, new TrashCard(card));
        office.perform(administrator, new TrashCard(hidden));
        office.settled();
        assertThat(office.trash().cards(administrator, Optional.empty(), 10).items())
                .extracting(
                        trashed -> trashed.row().title(),
                        trashed -> trashed.by().orElseThrow())
                .containsExactlyInAnyOrder(
                        org.assertj.core.api.Assertions.tuple("Ablakok", colleague.user()),
                        org.assertj.core.api.Assertions.tuple("Titkos", administrator.user()));
        assertThat(office.trash().cards(restricted, Optional.empty(), 10).items())
                .extracting(trashed -> trashed.row().title())
                .containsExactly("Ablakok");
        office.perform(administrator, new RestoreCard(card));
        office.settled();
        assertThat(office.trash().cards(administrator, Optional.empty(), 10).total())
                .isEqualTo(1);
        assertThat(office.trash().clients(administrator, Optional.empty(), 10).items())
                .isEmpty();
    }

    private List<String> types(EventSearch search, EventId before, int limit) {
        return office.audit().of(administrator, search, before, limit).stream()
                .map(Entry::type)
                .toList();
    }

    private static EventSearch search(Optional<String> noun, Optional<Actor> user, Optional<ClientId> client) {
        return new EventSearch(
                noun, user.map(Actor::user), client, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
