package org.seraicrm.imports.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.seraicrm.imports.BeginImport;
import org.seraicrm.imports.ImportId;
import org.seraicrm.imports.internal.read.ReadOptions;
import org.seraicrm.platform.automation.bulk.BulkId;
import org.seraicrm.platform.automation.bulk.BulkJob;
import org.seraicrm.platform.automation.bulk.UndoBulk;
import org.seraicrm.platform.cards.Client;
import org.seraicrm.platform.cards.ClientKind;
import org.seraicrm.platform.cards.ContactPoint;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.Refusal;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.modules.AddField;
import org.seraicrm.platform.modules.FieldType;
import org.seraicrm.platform.modules.Json;

/** From a file to clients, and back. */
abstract class ImportContract extends Importing {

    /** What a travel agency keeps of its clients beside the name, in fields of its own. */
    private static final Map<String, FieldType> OWN_OF_TRAVELLERS = Map.ofEntries(
            Map.entry("Фамилия латиницей", FieldType.TEXT),
            Map.entry("Имя латиницей", FieldType.TEXT),
            Map.entry("Пол", FieldType.CHOICE),
            Map.entry("Дата рождения", FieldType.DATE),
            Map.entry("Загранпаспорт серия", FieldType.TEXT),
            Map.entry("Загранпаспорт номер", FieldType.TEXT),
            Map.entry("Загранпаспорт до", FieldType.DATE),
            Map.entry("Паспорт серия", FieldType.TEXT),
            Map.entry("Паспорт номер", FieldType.TEXT),
            Map.entry("Гражданство", FieldType.TEXT),
            Map.entry("Авиабилет", FieldType.TEXT));

    ImportContract(Databases database) {
        super(database);
    }

    @Test
    @Tag("A127")
    @Tag("A230")
    void understandsAListByItsHeadingsAndMakesClientsOfIt() {
        ImportId id = upload("""
                Ügyfél neve;Telefonszám;Mobil;E-mail cím;Irányítószám;Település;Utca;Kapcsolattartó;Beosztás
                Lombik Kft.;06 1 555 0101;06 30 555 0102;Iroda@Lombik.hu;9021;Győr;Fő u. 1.;Nagy Éva;igazgató
                Kiss Pál;06 70 555 0103;;;;;;;
                """.replace("Ügyfél neve", "Név"));
        assertThat(plan(id).path("targets").toString())
                .isEqualTo(
                        "[\"name\",\"phone\",\"phone\",\"email\",\"postal-code\",\"city\",\"street\",\"person\",\"position\"]");
        BulkJob job = imported(id, plan(id));
        assertThat(job).extracting(BulkJob::performed, BulkJob::refused).containsExactly(2, 0);
        Client lombik = having("+3615550101");
        assertThat(lombik.kind()).isEqualTo(ClientKind.COMPANY);
        assertThat(lombik.contactPoints())
                .extracting(ContactPoint::value)
                .containsExactly("+3615550101", "+36305550102", "iroda@lombik.hu");
        assertThat(lombik.addresses().get(0).text()).isEqualTo("9021 Győr, Fő u. 1.");
        assertThat(lombik.persons().get(0).position()).contains("igazgató");
        assertThat(having("+36705550103").kind()).isEqualTo(ClientKind.PERSON);
    }

    @Test
    @Tag("A128")
    @Tag("A229")
    void understandsARowOrTwoWithoutHeadings() {
        ImportId id = upload("Teszt Tamás\t06 20 555 0201\ttamas@teszt.hu\n");
        assertThat(plan(id).path("targets").toString()).isEqualTo("[\"name\",\"phone\",\"email\"]");
        assertThat(imported(id, plan(id)).performed()).isEqualTo(1);
        assertThat(having("+36205550201").name()).isEqualTo("Teszt Tamás");
    }

    @Test
    @Tag("A230")
    void remembersHowATableWasUnderstood() {
        String table = "Alpha;Beta\nElső Emlék;06 1 555 0301\n";
        ImportId first = upload("Alpha;Beta;x1y\nElső Emlék;06 1 555 0301;q\n");
        ObjectNode plan = plan(first);
        plan.set("targets", Json.tree("[\"note\",\"phone\",\"name\"]"));
        imported(first, plan);
        ImportId second = upload("Alpha;Beta;x1y\nMás;06 1 555 0302;q\n");
        assertThat(plan(second).path("targets").toString()).isEqualTo("[\"note\",\"phone\",\"name\"]");
        assertThat(plan(upload(table)).path("targets").get(0).asText()).isEqualTo("name");
    }

    @Test
    @Tag("A232")
    void marksEveryProblemAndIsPutRightInPlace() {
        ImportId id =
                upload("name;phone;email\nJó Jenő;06 1 555 0401;jo@jo.hu\nRossz Rita;abc;nope\n;06 1 555 0402;\n");
        ObjectNode plan = plan(id);
        JsonNode wrong = rows(id, plan, true);
        assertThat(wrong.path("wrong").asInt()).isEqualTo(2);
        assertThat(wrong.path("rows").get(0).path("wrong")).hasSize(2);
        assertThat(wrong.path("rows").get(0).path("wrong").get(0).path("text").asText())
                .isNotBlank();
        plan.withArray("steps")
                .add(Json.tree("{\"tool\":\"edit\",\"column\":1,\"row\":1,\"value\":\"06 1 555 0403\"}"))
                .add(Json.tree("{\"tool\":\"edit\",\"column\":2,\"row\":1,\"value\":\"\"}"))
                .add(Json.tree("{\"tool\":\"remove\",\"column\":-1,\"rows\":[2]}"));
        assertThat(rows(id, plan, true).path("wrong").asInt()).isZero();
        assertThat(rows(id, plan, false).path("rows").get(2).path("removed").asBoolean())
                .isTrue();
        assertThat(imported(id, plan))
                .extracting(BulkJob::rows, BulkJob::performed)
                .containsExactly(2, 2);
        assertThat(having("+3615550403").name()).isEqualTo("Rossz Rita");
    }

    @Test
    void tellsWhatWasRefusedAsItCame() {
        ImportId id = upload("name;phone\nElfogadott Elek;06 1 555 0501\nHibás Hugó;=1+1\n");
        assertThat(imported(id, plan(id)))
                .extracting(BulkJob::performed, BulkJob::refused)
                .containsExactly(1, 1);
        assertThat(views.refused(company.administrator(), id))
                .contains("\"Hibás Hugó\";\"'=1+1\"")
                .doesNotContain("Elfogadott");
    }

    @Test
    void opensCardsWithOwnFieldsAndTakesAllOfItBack() {
        ModuleId module = company.module("rental");
        ImportId id = upload("név;telefon;Gép;Ár;Méret\nGépes Gábor;06 1 555 0801;Daru;\"1 250,50 Ft\";nagy\n");
        ObjectNode plan = plan(id).put("module", module.text());
        plan.set("targets", Json.tree("[\"name\",\"phone\",\"field.machine\",\"field.price\",\"field.size\"]"));
        assertThat(rows(id, plan, true).path("wrong").asInt()).isZero();
        BulkJob job = imported(id, plan);
        Client client = having("+3615550801");
        assertThat(company.cards().cards().of(company.administrator(), client.id()))
                .singleElement()
                .satisfies(card -> assertThat(Json.mapper().<JsonNode>valueToTree(card.values()))
                        .isEqualTo(Json.tree("{\"machine\":\"Daru\",\"size\":\"big\","
                                + "\"price\":{\"minor\":125050,\"currency\":\"HUF\"}}")));
        company.perform(new UndoBulk(job.id()));
        assertThat(ended(job.id()).undone()).isEqualTo(1);
        assertThat(having("+3615550801").trashed()).isTrue();
    }

    @Test
    void fillsTheCompanysOwnFieldsOfClients() {
        String size = company.perform(new AddField(clientsForm(), "Létszám", FieldType.NUMBER, Optional.empty()));
        ImportId id = upload("név;telefon;létszám\nNépes Kft.;06 1 555 0901;250\nHibás Kft.;06 1 555 0902;sok\n");
        assertThat(plan(id).path("targets").path(2).asText()).isEqualTo("client." + size);
        assertThat(rows(id, plan(id), true).path("wrong").asInt()).isEqualTo(1);
        imported(id, plan(id));
        assertThat(having("+3615550901").values().get(size)).isEqualTo(IntNode.valueOf(250));
        ImportId again = upload("név;telefon;létszám\nNépes Kft.;06 1 555 0901;300\n");
        BulkJob job = imported(again, plan(again).put("known", "UPDATE"));
        assertThat(having("+3615550901").values().get(size)).isEqualTo(IntNode.valueOf(300));
        company.perform(new UndoBulk(job.id()));
        assertThat(ended(job.id()).undone()).isEqualTo(1);
        assertThat(having("+3615550901").values().get(size)).isEqualTo(IntNode.valueOf(250));
    }

    @Test
    @Tag("A228")
    void takesTravellersWithTheirNamesInBothScriptsAndTheirDocuments() {
        Map<String, String> fields = new HashMap<>();
        OWN_OF_TRAVELLERS.forEach((label, type) -> fields.put(
                label,
                company.perform(new AddField(
                        clientsForm(),
                        label,
                        type,
                        Optional.of(type == FieldType.CHOICE ? List.of("М", "Ж") : List.of())))));
        ImportId id = upload("""
                Фамилия;Имя;Телефон;Фамилия латиницей;Имя латиницей;Пол;Дата рождения;Загранпаспорт серия;\
                Загранпаспорт номер;Загранпаспорт до;Паспорт серия;Паспорт номер;Гражданство;Авиабилет
                Смирнова;Ольга;+7 495 555 10 01;Smirnova;Olga;ж;07.03.1984;72;5550101;01.09.2031;4508;555010;РФ;5552401234567
                """);
        assertThat(rows(id, plan(id), true).path("wrong").asInt()).isZero();
        imported(id, plan(id));
        Client traveller = having("+74955551001");
        assertThat(traveller.name()).contains("Смирнова", "Ольга");
        assertThat(said(traveller, fields))
                .containsEntry("Фамилия латиницей", "Smirnova")
                .containsEntry("Имя латиницей", "Olga")
                .containsEntry("Дата рождения", "1984-03-07")
                .containsEntry("Загранпаспорт серия", "72")
                .containsEntry("Загранпаспорт номер", "5550101")
                .containsEntry("Загранпаспорт до", "2031-09-01")
                .containsEntry("Паспорт серия", "4508")
                .containsEntry("Паспорт номер", "555010")
                .containsEntry("Гражданство", "РФ")
                .containsEntry("Авиабилет", "5552401234567")
                .containsKey("Пол");
    }

    @Test
    @Tag("A127")
    void takesSeveralThousandRows() {
        StringBuilder table = new StringBuilder("name;phone\n");
        for (int i = 0; i < 5_000; i++) {
            table.append("Sor ")
                    .append(i)
                    .append(";+3620")
                    .append(1_000_000 + i)
                    .append('\n');
        }
        ImportId id = upload(table.toString());
        assertThat(imported(id, plan(id)))
                .extracting(BulkJob::performed, BulkJob::refused)
                .containsExactly(5_000, 0);
        assertThat(having("+36201004999").name()).isEqualTo("Sor 4999");
    }

    @Test
    void isItsUsersOwnAndBegunOnce() {
        ImportId id = upload("name\nSaját Sára\n");
        assertThatThrownBy(() -> views.table(company.user(Role.MANAGER), id)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() ->
                        imports.upload(company.user(Role.RESTRICTED), "x", new byte[] {'a', '\n'}, ReadOptions.GUESS))
                .isInstanceOf(Refusal.class);
        JsonNode plan = plan(id);
        imported(id, plan);
        assertThat(company.refusal(company.administrator(), new BeginImport(id.text(), plan))
                        .violations())
                .hasSize(1);
        assertThatThrownBy(() -> rows(id, plan, false)).isInstanceOf(Refusal.class);
    }

    @Test
    void findsItsUsersImportsAgainTheLatestFirst() {
        ImportId first = upload("name\nElső Etelka\n");
        ImportId second = upload("name\nMásodik Márta\n");
        upload("name\nElkezdetlen Elek\n");
        BulkJob one = imported(first, plan(first));
        BulkJob other = imported(second, plan(second));
        assertThat(views.begun(company.administrator(), new BulkId(0))
                        .path("imports")
                        .findValuesAsText("job"))
                .startsWith(other.id().text(), one.id().text());
        assertThat(views.begun(company.administrator(), new BulkId(0))
                        .path("imports")
                        .findValuesAsText("id"))
                .startsWith(second.text(), first.text());
        assertThat(views.begun(company.administrator(), other.id())
                        .path("imports")
                        .findValuesAsText("id"))
                .containsExactly(second.text());
        assertThat(views.begun(company.user(Role.MANAGER), new BulkId(0)).path("imports"))
                .isEmpty();
    }

    @Test
    void showsEveryRowPieceByPieceThoseWithProblemsToo() {
        StringBuilder table = new StringBuilder("name;phone\n");
        for (int i = 0; i < 260; i++) {
            table.append("Lapozó ").append(i).append(i % 2 == 0 ? ";abc\n" : ";06 1 555 0601\n");
        }
        ImportId id = upload(table.toString());
        JsonNode last = views.rows(company.administrator(), id, plan(id), 250, 50, false);
        assertThat(last.path("rows").findValuesAsText("row"))
                .hasSize(10)
                .startsWith("250")
                .endsWith("259");
        JsonNode wrong = views.rows(company.administrator(), id, plan(id), 100, 50, true);
        assertThat(wrong.path("wrong").asInt()).isEqualTo(130);
        assertThat(wrong.path("rows").findValuesAsText("row"))
                .hasSize(30)
                .startsWith("200")
                .endsWith("258");
    }

    /** What stands in own fields, by their labels. */
    private static Map<String, String> said(Client client, Map<String, String> fields) {
        Map<String, String> said = new HashMap<>();
        fields.forEach((label, id) ->
                Optional.ofNullable(client.values().get(id)).ifPresent(value -> said.put(label, value.asText())));
        return said;
    }
}
