package org.seraicrm.imports.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.seraicrm.imports.ImportId;
import org.seraicrm.platform.automation.bulk.BulkJob;
import org.seraicrm.platform.automation.bulk.UndoBulk;
import org.seraicrm.platform.cards.Card;
import org.seraicrm.platform.cards.Client;
import org.seraicrm.platform.cards.ContactPerson;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.AddField;
import org.seraicrm.platform.modules.FieldType;
import org.seraicrm.platform.security.User;

/** What tables say of colleagues: who is responsible, who decides; and where cards begin. */
abstract class AssignedContract extends Importing {

    AssignedContract(Databases database) {
        super(database);
    }

    private UserId colleague(String family, String given, String email, boolean active) {
        UserId id = UserId.next();
        company.people().add(new User(id, family, given, email, Locale.ENGLISH, Role.STANDARD, "", active, Set.of()));
        return id;
    }

    private Card onlyCard(Client client) {
        return company.cards().cards().of(company.administrator(), client.id()).get(0);
    }

    @Test
    @Tag("A127")
    void givesClientsAndCardsToWhomTheTableNames() {
        ModuleId module = company.module("rental");
        UserId vera = colleague("Varga", "Veronika", "vera@tesztiroda.hu", true);
        ImportId id = upload("""
                név;telefon;felelős;kapcsolattartó;döntéshozó;státusz;tárgy
                Első Kft.;06 1 555 2001;varga  veronika;Nagy Éva;igen;Asked;Daru bérlése
                Második Kft.;06 1 555 2002;VERA@tesztiroda.hu;Kis Pál;nem;;
                """);
        ObjectNode plan = plan(id).put("module", module.text());
        assertThat(plan.path("targets").toString())
                .isEqualTo(
                        "[\"name\",\"phone\",\"responsible\",\"person\",\"decision-maker\",\"card-status\",\"card-title\"]");
        assertThat(rows(id, plan, true).path("wrong").asInt()).isZero();
        assertThat(imported(id, plan).performed()).isEqualTo(2);
        Client first = having("+3615552001");
        Client second = having("+3615552002");
        assertThat(first.responsible()).contains(vera);
        assertThat(second.responsible()).contains(vera);
        assertThat(first.persons()).singleElement().matches(ContactPerson::decisionMaker);
        assertThat(second.persons()).singleElement().matches(person -> !person.decisionMaker());
        assertThat(onlyCard(first))
                .extracting(Card::title, Card::status, Card::responsible)
                .containsExactly("Daru bérlése", "asked", Optional.of(vera));
        assertThat(onlyCard(second).title()).isEqualTo("Második Kft.");
    }

    @Test
    void marksAndRefusesWhoAndWhatNobodyKnows() {
        ModuleId module = company.module("rental");
        colleague("Régi", "Ráhel", "rahel@tesztiroda.hu", false);
        colleague("Kettő", "Kinga", "kinga1@tesztiroda.hu", true);
        colleague("Kettő", "Kinga", "kinga2@tesztiroda.hu", true);
        UserId jo = colleague("Jó", "Janka", "janka@tesztiroda.hu", true);
        ImportId id = upload("""
                név;telefon;felelős;státusz
                Egy;06 1 555 2101;Régi Ráhel;
                Két;06 1 555 2102;Kettő Kinga;
                Hár;06 1 555 2103;Jó Janka;nincs ilyen
                Neg;06 1 555 2104;Jó Janka;asked
                """);
        ObjectNode plan = plan(id).put("module", module.text());
        plan.withArray("targets").set(2, "responsible");
        JsonNode wrong = rows(id, plan, true);
        assertThat(wrong.path("wrong").asInt()).isEqualTo(3);
        assertThat(wrong.path("rows").findValuesAsText("column")).containsExactly("2", "2", "3");
        assertThat(imported(id, plan))
                .extracting(BulkJob::performed, BulkJob::refused)
                .containsExactly(1, 3);
        assertThat(having("+3615552104").responsible()).contains(jo);
        assertThat(views.refused(company.administrator(), id))
                .containsPattern("\"No colleague is called so[^\"]*\";\"Egy\"")
                .containsPattern("\"The module has no such status[^\"]*\";\"Hár\"");
    }

    @Test
    void aColumnOfStrangersIsNotTakenForThoseResponsible() {
        ImportId id = upload("név;felelős\nValaki Kft.;Idegen Iván\nMásvalaki Kft.;Ismeretlen Irén\n");
        assertThat(plan(id).path("targets").toString()).isEqualTo("[\"name\",\"\"]");
    }

    @Test
    void handsAKnownClientOverAndTakesThatBack() {
        UserId before = colleague("Előző", "Elemér", "elemer@tesztiroda.hu", true);
        UserId after = colleague("Utód", "Ubul", "ubul@tesztiroda.hu", true);
        imported(upload("név;telefon;felelős\nKézről Kézre Kft.;06 1 555 2201;Előző Elemér\n"));
        ImportId again = upload("név;telefon;felelős\nKézről Kézre Kft.;06 1 555 2201;ubul@tesztiroda.hu\n");
        BulkJob job = imported(again, plan(again).put("known", "UPDATE"));
        assertThat(having("+3615552201").responsible()).contains(after);
        company.perform(new UndoBulk(job.id()));
        assertThat(ended(job.id()).undone()).isEqualTo(1);
        assertThat(having("+3615552201").responsible()).contains(before);
    }

    @Test
    void readsColleaguesAndTimesIntoOwnFields() {
        String advisor = company.perform(new AddField(clientsForm(), "Tanácsadó", FieldType.USER, Optional.empty()));
        String called =
                company.perform(new AddField(clientsForm(), "Hívás ideje", FieldType.DATE_TIME, Optional.empty()));
        UserId user = colleague("Tanács", "Adél", "adel@tesztiroda.hu", true);
        ImportId id = upload("""
                név;telefon;tanácsadó;hívás ideje
                Egyik Kft.;06 1 555 2301;Adél Tanács;2026.03.02. 14:30
                Másik Kft.;06 1 555 2302;Tanács Adél;2026-03-02T13:30:00Z
                Hibás Kft.;06 1 555 2303;Tanács Adél;majd egyszer
                """);
        assertThat(rows(id, plan(id), true).path("wrong").asInt()).isEqualTo(1);
        imported(id, plan(id));
        Map<String, JsonNode> expected =
                Map.of(advisor, TextNode.valueOf(user.text()), called, TextNode.valueOf("2026-03-02T13:30:00Z"));
        assertThat(having("+3615552301").values()).containsAllEntriesOf(expected);
        assertThat(having("+3615552302").values()).containsAllEntriesOf(expected);
    }

    private void imported(ImportId id) {
        assertThat(imported(id, plan(id)).performed()).isEqualTo(1);
    }
}
