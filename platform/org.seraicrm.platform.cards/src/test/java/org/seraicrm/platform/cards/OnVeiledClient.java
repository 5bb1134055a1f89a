package org.seraicrm.platform.cards;

import static org.seraicrm.platform.cards.ContactPoint.Kind.EMAIL;
import static org.seraicrm.platform.cards.ContactPoint.Kind.PHONE;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.modules.ClientField;
import org.seraicrm.platform.modules.FieldAccess;
import org.seraicrm.platform.modules.GrantField;

/** A client with a phone, an e-mail address, a person and a place, and somebody from whom parts of it are hidden. */
abstract class OnVeiledClient extends OnDatabase {

    static final String NUMBER = "+36301234567";
    static final ContactPoint MOBILE = ContactPoint.of(PHONE, "06 30 123 4567");
    static final ContactPoint MAIL = ContactPoint.of(EMAIL, "iroda@uvegkalmar.hu");
    static final ContactPerson BORI = new ContactPerson(
            "Tóth Bori", Optional.of("igazgató"), true, Optional.of("+36207654321"), Optional.of("bori@uvegkalmar.hu"));
    static final Address SITE = new Address("Debrecen, Piac utca 5.", Optional.empty());

    @SuppressWarnings("NullAway.Init")
    Actor administrator;

    @SuppressWarnings("NullAway.Init")
    Actor manager;

    @SuppressWarnings("NullAway.Init")
    Actor blind;

    @SuppressWarnings("NullAway.Init")
    ClientId client;

    OnVeiledClient(Databases database) {
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

    void hide(ClientField... fields) {
        for (ClientField field : fields) {
            grant(field, Role.STANDARD, FieldAccess.HIDDEN);
        }
        office.settled();
    }

    void grant(ClientField field, Role role, @Nullable FieldAccess access) {
        office.performed(
                administrator, new GrantField(form(), field.id(), role, Optional.empty(), Optional.ofNullable(access)));
    }

    ModuleId form() {
        return office.modules().modules().clients(administrator.company()).id();
    }

    long found(Actor actor, String typed) {
        return office.index().lookUp(office.policy().of(actor), typed, Set.of(), 10).stream()
                .filter(hit -> hit.id() == client.value())
                .count();
    }

    String told(Actor actor) {
        return office.histories().of(actor, client, Optional.empty(), 50).stream()
                .map(entry -> entry.data().toString())
                .toList()
                .toString();
    }

    ChangeClient changing(int version, List<ContactPoint> points, List<ContactPerson> persons) {
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
}
