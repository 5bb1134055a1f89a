package org.seraicrm.imports.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.seraicrm.imports.ImportClient;
import org.seraicrm.imports.ImportId;
import org.seraicrm.platform.automation.bulk.BulkJob;
import org.seraicrm.platform.automation.bulk.UndoBulk;
import org.seraicrm.platform.cards.Client;
import org.seraicrm.platform.cards.ClientKind;
import org.seraicrm.platform.cards.ContactPerson;
import org.seraicrm.platform.cards.ContactPoint;
import org.seraicrm.platform.cards.ContactPoint.Kind;
import org.seraicrm.platform.cards.CreateClient;
import org.seraicrm.platform.cards.Duplicates;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.modules.ClientField;
import org.seraicrm.platform.modules.FieldAccess;
import org.seraicrm.platform.modules.GrantField;
import org.seraicrm.platform.modules.Json;
import org.seraicrm.platform.modules.Outcome;

/** What an import does with clients that are there already, and how it is taken back. */
abstract class KnownClientsContract extends Importing {

    KnownClientsContract(Databases database) {
        super(database);
    }

    @Test
    void skipsUpdatesOrAddsWhomTheCompanyHasAlready() {
        company.perform(new CreateClient(
                ClientKind.PERSON,
                "Ismerős Imre",
                Optional.of(List.of(ContactPoint.of(Kind.PHONE, "06 1 555 0601"))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
        String table = "name;phone;email\nImre Ismerős;+36-1-5550601;imre@ismeros.hu\nÚj Ubul;06 1 555 0602;\n";
        ImportId skipping = upload(table);
        assertThat(rows(skipping, plan(skipping), false)
                        .path("rows")
                        .get(0)
                        .path("like")
                        .path("name")
                        .asText())
                .isEqualTo("Ismerős Imre");
        imported(skipping, plan(skipping));
        assertThat(having("+3615550601").contactPoints()).hasSize(1);
        ImportId updating = upload(table);
        BulkJob updated = imported(updating, plan(updating).put("known", "UPDATE"));
        assertThat(having("+3615550601").contactPoints()).hasSize(2);
        assertThat(having("+3615550601").name()).isEqualTo("Imre Ismerős");
        company.perform(new UndoBulk(updated.id()));
        assertThat(ended(updated.id()).undone()).isEqualTo(1);
        assertThat(having("+3615550601").name()).isEqualTo("Ismerős Imre");
        assertThat(having("+3615550601").contactPoints()).hasSize(1);
        ImportId adding = upload(table);
        imported(adding, plan(adding).put("known", "CREATE"));
        assertThat(company.cards().clients().having(company.administrator(), Kind.PHONE, "+3615550601"))
                .hasSize(2);
    }

    @Test
    void findsTheSameClientTwiceInOneTable() {
        ImportId id = upload("name;phone\nKettős Kata;06 1 555 0701\nKata Kettős;(06-1) 555 0701\n");
        imported(id, plan(id));
        assertThat(named("Kata Kettős")).hasSize(1);
        ImportId byName = upload("name;city\nNeves Nóra;Pécs\nnóra NEVES;Pécs\n");
        imported(byName, (ObjectNode) plan(byName).set("match", Json.tree("[\"NAME\"]")));
        assertThat(named("Neves Nóra")).hasSize(1);
    }

    @Test
    void takingBackLeavesWhatWhoImportedDidntSee() {
        Actor blind = company.user(Role.STANDARD);
        ClientId known = company.perform(new CreateClient(
                ClientKind.COMPANY,
                "Rejtett Kft.",
                Optional.of(List.of(ContactPoint.of(Kind.PHONE, "06 1 555 1101"))),
                Optional.empty(),
                Optional.of(List.of(new ContactPerson(
                        "Titkos Tas", Optional.empty(), true, Optional.of("+3615551102"), Optional.empty()))),
                Optional.of(company.administrator().user())));
        for (ClientField field : List.of(ClientField.PHONE, ClientField.RESPONSIBLE)) {
            company.perform(new GrantField(
                    clientsForm(), field.id(), Role.STANDARD, Optional.empty(), Optional.of(FieldAccess.HIDDEN)));
        }
        Client before = found(known);
        var taken = (Outcome.Performed<?>) company.modules()
                .actions()
                .perform(
                        blind,
                        new ImportClient(
                                ClientKind.COMPANY,
                                "Rejtett Kft.",
                                List.of(ContactPoint.of(Kind.EMAIL, "uj@rejtett.hu")),
                                List.of(),
                                List.of(),
                                ImportClient.Known.UPDATE,
                                List.of(Duplicates.Reason.NAME),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        Optional.empty());
        assertThat(found(known).contactPoints()).hasSize(2);
        company.modules()
                .actions()
                .undo(company.administrator(), taken.receipt().orElseThrow());
        assertThat(found(known))
                .extracting(Client::contactPoints, Client::persons, Client::responsible)
                .containsExactly(before.contactPoints(), before.persons(), before.responsible());
    }

    private Client found(ClientId id) {
        return company.cards().clients().find(company.administrator(), id).orElseThrow();
    }
}
