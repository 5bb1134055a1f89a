package org.seraicrm.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.seraicrm.itests.outside.PostOffice;
import org.seraicrm.platform.testkit.SeraiServer;

/** The modules that come with the distribution, over REST as the browser uses them. */
class NamedModulesIT {

    @RegisterExtension
    static final SeraiServer server = new SeraiServer();

    private static Colleague administrator;

    @BeforeAll
    static void signIn() {
        administrator = new Colleague(server.administratorSession());
    }

    private static String card(String module, String title) {
        return administrator.id(
                "card.open", Map.of("module", module, "client", administrator.client("Üvegkalmár"), "title", title));
    }

    private static String me() {
        return administrator.read("/me").at("/user/id").asText();
    }

    @Test
    void offersTheirKindsAndIsHealthy() {
        assertThat(administrator.read("/settings/modules").path("kinds").findValuesAsText("id"))
                .containsAll(List.of("installation", "delivery", "questionnaires"));
        assertThat(server.http().get("/health").json().path("status").asText()).isEqualTo("ready");
    }

    @Test
    @Tag("A219")
    void aServiceCompanyBeginsWithTheModulesThatSuitItAndKeepsThoseItHas() {
        String complaints = administrator.module("complaints");
        administrator.act("module.createSet", Map.of("business", "SERVICES"));
        List<String> kinds =
                administrator.read("/settings/modules").path("modules").findValuesAsText("kind");
        assertThat(kinds).contains("customers", "sales", "installation", "complaints", "questionnaires");
        assertThat(administrator.read("/settings/modules").path("modules").findValuesAsText("id"))
                .contains(complaints);
        assertThat(Refusals.violations(administrator.attempt("module.createSet", Map.of("business", "SERVICES"))))
                .containsExactly("/business module.setComplete");
    }

    @Test
    @Tag("A11")
    void customersStayAsTheyAreWhileOtherModulesComeChangeAndGo() {
        String customers = administrator.module("customers");
        String card = card(customers, "Állandó");
        JsonNode before = administrator.read("/cards/" + card);
        JsonNode shape = administrator.read("/settings/modules/" + customers);
        String other = administrator.module("delivery");
        administrator.act("module.rename", Map.of("module", other, "name", "Ügyfelek"));
        administrator.act("module.switch", Map.of("module", other, "on", false));
        administrator.act("module.trash", Map.of("module", other));
        assertThat(administrator.read("/cards/" + card)).isEqualTo(before);
        assertThat(administrator.read("/settings/modules/" + customers)).isEqualTo(shape);
        assertThat(card(customers, "Új")).isNotBlank();
    }

    @Test
    @Tag("A111")
    void aSaleIsShownByWhatIsToBeDoneAndGivesItAsATodo() throws InterruptedException {
        String sales = administrator.module("sales");
        ObjectNode shape = (ObjectNode) administrator.read("/settings/modules/" + sales);
        ((ObjectNode) shape.at("/automations/0")).put("agent", me());
        shape.put("module", sales);
        shape.retain(
                "module", "version", "name", "icon", "colour", "oneCardPerClient", "fields", "groups", "automations");
        assertThat(administrator.attempt("module.shape", shape).status()).isEqualTo(200);
        String sale = card(sales, "Üvegkalmár: 12 ablak");
        administrator.act("card.move", Map.of("card", sale, "status", "to-be-called"));
        assertThat(administrator.read("/cards/" + sale).at("/status/label").asText())
                .isEqualTo("To be called");
        administrator.readUntil(
                "/cards/" + sale,
                page -> page.path("todos").findValuesAsText("text").contains("To be called: Üvegkalmár"));
    }

    @Test
    @Tag("A16")
    void aSaleGoesOnAsAnInstallationWithItsHistory() throws InterruptedException {
        String sales = administrator.module("sales");
        String installation = administrator.module("installation");
        String sale = card(sales, "Tükrös szekrény");
        administrator.act("todo.add", Map.of("text", "Felmérni", "due", "2030-01-02", "card", sale));
        administrator.act("card.handOver", Map.of("card", sale, "module", installation, "responsible", me()));
        JsonNode page = administrator.read("/cards/" + sale);
        assertThat(page.at("/module/id").asText()).isEqualTo(installation);
        assertThat(page.at("/status/id").asText()).isEqualTo("survey");
        assertThat(page.path("todos").findValuesAsText("text")).contains("Felmérni");
        assertThat(administrator
                        .read("/cards/" + sale + "/history")
                        .path("entries")
                        .findValuesAsText("type"))
                .contains("card.handedOver", "todo.added", "card.opened");
        administrator.readUntil(
                "/cards?module=" + sales, list -> list.path("total").asInt() == 0);
        administrator.readUntil(
                "/cards?module=" + installation,
                list -> list.path("items").toString().contains(sale));
    }

    @Test
    void aFitterIsBookedOnce() {
        String installation = administrator.module("installation");
        String card = card(installation, "Első");
        administrator.act("installation.schedule", booking(card, "2030-03-01T10:00"));
        assertThat(administrator.read("/cards/" + card).at("/status/id").asText())
                .isEqualTo("scheduled");
        Refusals.assertProblem(
                administrator.attempt(
                        "installation.schedule", booking(card(installation, "Második"), "2030-03-01T11:00")),
                422,
                "input.invalid");
        administrator.act("card.trash", Map.of("card", card));
    }

    private static Map<String, ?> booking(String card, String begins) {
        return Map.of("card", card, "fitter", me(), "begins", begins, "minutes", 120);
    }

    @Test
    @Tag("A178")
    @Tag("A179")
    void anOrderTakesAShortIntervalOnceAManagerApprovedIt() {
        String order = card(administrator.module("delivery"), "Hegedű");
        Map<String, ?> tooShort = Map.of(
                "card", order,
                "version", administrator.read("/cards/" + order).path("version").asInt(),
                "values", Map.of("delivery-time", "10-12:59"));
        assertThat(Refusals.violations(administrator.attempt("card.change", tooShort)))
                .containsExactly("/values/delivery-time delivery.intervalShort");
        administrator.act("delivery.approveInterval", Map.of("card", order, "interval", "10-12:59", "reason", "Lift"));
        assertThat(administrator
                        .read("/cards/" + order)
                        .at("/values/delivery-time")
                        .asText())
                .isEqualTo("10-12:59");
    }

    @Test
    @Tag("A255")
    @Tag("A260")
    void aQuestionnaireIsAnsweredFromTheLetterAndCounted() throws Exception {
        String module = administrator.module("questionnaires");
        String client = administrator.client("Válaszadó Kft.");
        String questionnaire = administrator.id(
                "questionnaires.create",
                Map.of(
                        "name",
                        "Milyen volt?",
                        "questions",
                        List.of(Map.of("type", "RECOMMENDATION", "required", true))));
        try (PostOffice post = new PostOffice()) {
            administrator.act(
                    "channel.set", Map.of("kind", "mailbox", "name", "Posta", "settings", post.settings(me())));
            Map<String, ?> sending =
                    Map.of("questionnaire", questionnaire, "client", client, "to", "valasz@client.test");
            administrator.act("questionnaires.send", sending);
            String letter = post.waitsFor("Milyen volt?").getContent().toString();
            String page = letter.substring(letter.indexOf("/questionnaire/"), letter.indexOf("/questionnaire/") + 58);
            assertThat(server.http().get(page).body()).contains("<form method=\"post\">");
            var answer = server.http()
                    .send("POST", page, BodyPublishers.ofString("q1=9"), "application/x-www-form-urlencoded");
            assertThat(answer.status()).isEqualTo(303);
        }
        JsonNode periods = administrator
                .read("/questionnaires/index?questionnaire=" + questionnaire)
                .path("periods");
        assertThat(periods.get(periods.size() - 1).path("promoters").asInt()).isEqualTo(1);
        assertThat(periods.get(periods.size() - 1).path("index").asDouble()).isEqualTo(100.0);
        assertThat(administrator
                        .read("/clients/" + client + "/history")
                        .path("entries")
                        .findValuesAsText("type"))
                .contains("questionnaires.answered", "questionnaires.sent");
        administrator.readUntil(
                "/cards?module=" + module + "&status=promoter",
                list -> list.path("total").asInt() == 1);
    }
}
