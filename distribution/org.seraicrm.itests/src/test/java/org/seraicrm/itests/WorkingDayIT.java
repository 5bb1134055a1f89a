package org.seraicrm.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.seraicrm.platform.testkit.Http;
import org.seraicrm.platform.testkit.SeraiServer;

/** A rep's day through the REST interface: today, search, clients, cards, histories, what appears live. */
class WorkingDayIT {

    private static final String REP = "reka@serai.test";
    private static final String PASSWORD = "a long password";

    @RegisterExtension
    static final SeraiServer server = new SeraiServer();

    @SuppressWarnings("NullAway.Init")
    private static Colleague administrator;

    @SuppressWarnings("NullAway.Init")
    private static Colleague rep;

    @SuppressWarnings("NullAway.Init")
    private static String repId;

    @SuppressWarnings("NullAway.Init")
    private static String sales;

    @BeforeAll
    static void hire() {
        administrator = new Colleague(server.administratorSession());
        repId = administrator.id(
                "user.add",
                Map.of(
                        "familyName", "Szabó",
                        "givenName", "Réka",
                        "email", REP,
                        "role", "STANDARD",
                        "password", PASSWORD));
        sales = administrator.module("sales");
        rep = new Colleague(server.session(REP, PASSWORD));
    }

    @Test
    @Tag("A37")
    @Tag("A38")
    void showsTodaysToDosAndThoseOverdueApart() {
        LocalDate today = LocalDate.parse(rep.read("/today").path("date").asText());
        String client = rep.client("Naptár Nóra");
        todo(client, "tegnapi", today.minusDays(1));
        todo(client, "mai", today);
        todo(client, "holnapi", today.plusDays(1));
        todo(client, "jövő heti", today.plusDays(5));
        todo(client, "távoli", today.plusDays(40));
        JsonNode day = rep.read("/today");
        assertThat(texts(day.path("overdue"))).contains("tegnapi").doesNotContain("mai", "holnapi");
        assertThat(texts(day.path("today"))).contains("mai").doesNotContain("tegnapi", "holnapi");
        assertThat(texts(day.path("tomorrow"))).contains("holnapi");
        assertThat(texts(day.path("week"))).contains("jövő heti").doesNotContain("távoli");
        assertThat(day.path("today").findValuesAsText("name")).contains("Naptár Nóra");
        assertThat(administrator.read("/today").toString()).doesNotContain("Naptár Nóra");
    }

    @Test
    @Tag("A6")
    void booksIntoAColleaguesCalendarOnce() {
        String day = LocalDate.parse(rep.read("/today").path("date").asText())
                .plusDays(1)
                .toString();
        Map<String, Object> booking =
                Map.of("text", "Felmérés", "due", day + "T10:00", "kind", "MEETING", "minutes", 60, "assignee", repId);
        administrator.act("todo.add", booking);
        Http.Answer again = administrator.attempt("todo.add", booking);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().path("code").asText()).isEqualTo("todo.taken");
        assertThat(again.json().path("slot").asText()).isGreaterThan(day + "T10:00");
        JsonNode own = rep.read("/calendar?from=" + day + "&to=" + day);
        assertThat(texts(own.path("items"))).contains("Felmérés");
        assertThat(own.path("hours").path("from").asText()).startsWith("08:00");
        assertThat(rep.status("/calendar?from=tomorrow")).isEqualTo(422);
        assertThat(rep.status("/calendar/free?minutes=0")).isEqualTo(422);
        JsonNode free = administrator.read("/calendar/free?minutes=30&from=" + day + "T10:00&users=" + repId);
        assertThat(free.path("slots").get(0).asText()).isGreaterThanOrEqualTo(day + "T11:00");
    }

    @Test
    void readsACalendarByItsSecretAddress() {
        String day = rep.read("/today").path("date").asText();
        rep.act("todo.add", Map.of("text", "Éves leltár; első, második", "due", day));
        String secret = rep.act("calendar.publish", Map.of()).path("secret").asText();
        Http visitor = server.http();
        String address = "/api/v1/calendar/" + secret + ".ics";
        Http.Answer calendar = visitor.get(address);
        assertThat(calendar.status()).isEqualTo(200);
        assertThat(calendar.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/calendar"));
        assertThat(calendar.body()).contains("SUMMARY:Éves leltár\\; első\\, második\r\n");
        String tag = calendar.headers().firstValue("ETag").orElseThrow();
        assertThat(server.http().with("If-None-Match", tag).get(address).status())
                .isEqualTo(304);
        assertThat(rep.read("/calendar/settings").path("published").asText()).isNotEmpty();
        rep.act("calendar.unpublish", Map.of());
        assertThat(visitor.get(address).status()).isEqualTo(404);
    }

    @Test
    @Tag("A48")
    void readsADayFromWords() {
        String tomorrow = LocalDate.parse(rep.read("/today").path("date").asText())
                .plusDays(1)
                .toString();
        assertThat(rep.read("/when?text=" + encoded("holnap 10-kor"))
                        .path("due")
                        .asText())
                .isEqualTo(tomorrow + "T10:00");
        assertThat(rep.read("/when?text=hmm").path("unclear").asText()).isNotEmpty();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void todo(String client, String text, LocalDate due) {
        rep.act("todo.add", Map.of("text", text, "due", due.toString(), "client", client));
    }

    private static List<String> texts(JsonNode todos) {
        return todos.findValuesAsText("text");
    }

    @Test
    @Tag("A42")
    void searchForgivesSlipsScriptsAndNotations() throws InterruptedException {
        String client = rep.id(
                "client.create",
                Map.of(
                        "kind", "COMPANY",
                        "name", "Tesztiroda Kft.",
                        "contactPoints",
                                List.of(
                                        Map.of("kind", "PHONE", "value", "06 30 765 4321"),
                                        Map.of("kind", "EMAIL", "value", "Iroda@Tesztiroda.example"))));
        String card = rep.id("card.open", Map.of("module", sales, "client", client, "title", "Üvegfal"));
        List<String> typed = List.of(
                "tesztiroda",
                "teszt",
                "tesztirdoa",
                "teztiroda",
                "Тестирода",
                "+36307654321",
                "06307654321",
                "30/765-43-21",
                "7654321",
                "iroda@tesztiroda.example");
        rep.readUntil("/search?q=uvegfal", found -> !found.path("hits").isEmpty());
        for (String text : typed) {
            assertThat(search(text).findValuesAsText("id")).as(text).contains(client);
        }
        assertThat(search("uvegfal").findValuesAsText("id")).contains(card);
        assertThat(search("semmi ilyen nincs").path("hits")).isEmpty();
    }

    private static JsonNode search(String text) {
        return rep.read("/search?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
    }

    @Test
    @Tag("A46")
    @Tag("A109")
    @Tag("A112")
    @Tag("A210")
    void theClientPageShowsContactsCardsToDosAndHistory() {
        String client = rep.id(
                "client.create",
                Map.of(
                        "kind",
                        "COMPANY",
                        "name",
                        "Üvegkalmár Zrt.",
                        "responsible",
                        repId,
                        "contactPoints",
                        List.of(Map.of("kind", "PHONE", "value", "06 1 234 5678", "label", "iroda")),
                        "addresses",
                        List.of(Map.of("text", "1011 Budapest, Fő utca 1.")),
                        "persons",
                        List.of(Map.of("name", "Kiss Éva", "decisionMaker", true))));
        String card = rep.id("card.open", Map.of("module", sales, "client", client, "title", "Tükörfal"));
        rep.act("todo.add", Map.of("text", "Felmérni", "due", "2030-01-02T10:00", "card", card));
        rep.act("note.add", Map.of("text", "Tavasszal építkeznek.", "client", client));
        JsonNode page = rep.read("/clients/" + client);
        JsonNode phone = page.path("contactPoints").path(0);
        assertThat(phone.path("value").asText()).isEqualTo("+3612345678");
        assertThat(phone.path("shown").asText()).isEqualTo("06 1 234 5678");
        assertThat(page.path("responsible").path("name").asText()).contains("Réka");
        assertThat(page.path("persons").path(0).path("decisionMaker").asBoolean())
                .isTrue();
        assertThat(page.path("cards").path(0).path("title").asText()).isEqualTo("Tükörfal");
        assertThat(texts(page.path("todos"))).containsExactly("Felmérni");
        JsonNode history = rep.read("/clients/" + client + "/history").path("entries");
        assertThat(history.findValuesAsText("type"))
                .containsExactly("note.added", "todo.added", "card.opened", "client.created");
        assertThat(history.path(0).path("body").asText()).isEqualTo("Tavasszal építkeznek.");
        assertThat(history.path(0).path("actor").path("id").asText()).isEqualTo(repId);
        JsonNode first = rep.read("/clients/" + client + "/history?limit=3");
        JsonNode rest = rep.read("/clients/" + client + "/history?limit=3&before="
                + first.path("next").asText());
        assertThat(rest.path("entries").findValuesAsText("type")).containsExactly("client.created");
    }

    @Test
    @Tag("A48")
    @Tag("A104")
    @Tag("A107")
    void theCardPageShowsWhereItStandsAndADoneToDoMovesToItsHistoryAtOnce() {
        String client = rep.client("Lapozó Lili");
        String card = rep.id("card.open", Map.of("module", sales, "client", client, "title", "Ajtók"));
        JsonNode opened = rep.read("/cards/" + card);
        assertThat(opened.path("client").path("name").asText()).isEqualTo("Lapozó Lili");
        assertThat(opened.path("editable").asBoolean()).isTrue();
        String status = other(opened.path("status").path("id").asText());
        rep.act(
                "card.move",
                Map.of("card", card, "version", opened.path("version").asInt(), "status", status));
        String todo = rep.id("todo.add", Map.of("text", "Visszahívni", "due", "2030-01-02", "card", card));
        rep.act("todo.reschedule", Map.of("todo", todo, "due", "2030-01-03"));
        rep.act("todo.close", Map.of("todo", todo, "report", "Megrendelte."));
        JsonNode page = rep.read("/cards/" + card);
        assertThat(page.path("status").path("id").asText()).isEqualTo(status);
        assertThat(page.path("todos")).isEmpty();
        JsonNode history = rep.read("/cards/" + card + "/history").path("entries");
        assertThat(history.findValuesAsText("type"))
                .containsExactly("todo.closed", "todo.rescheduled", "todo.added", "card.moved", "card.opened");
        assertThat(history.path(0).path("body").asText()).isEqualTo("Megrendelte.");
        assertThat(history.path(0).path("text").asText()).isEqualTo("Done: Visszahívni");
    }

    /** A status of the sales module that a card may move to by hand. */
    private static String other(String current) {
        JsonNode modules = rep.read("/me").path("modules");
        for (JsonNode module : modules) {
            if (module.path("id").asText().equals(sales)) {
                for (JsonNode status : module.findValues("statuses").get(0)) {
                    if (!status.path("id").asText().equals(current)
                            && !status.path("closed").asBoolean()) {
                        return status.path("id").asText();
                    }
                }
            }
        }
        throw new AssertionError(modules.toString());
    }

    @Test
    void theAuditIsForAdministratorsAndComesAsAFileThatHidesNoFormula() throws InterruptedException {
        String client = rep.client("=HYPERLINK(1)");
        assertThat(rep.status("/audit")).isEqualTo(403);
        assertThat(rep.status("/audit/export")).isEqualTo(403);
        String file = administrator
                .http()
                .get("/api/v1/audit/export?client=" + client)
                .body();
        assertThat(file).contains("client.created", "Réka Szabó", "'=HYPERLINK(1)");
        rep.act("client.trash", Map.of("client", client));
        rep.readUntil("/trash/clients", trash -> trash.findValuesAsText("id").contains(client));
    }

    @Test
    @Tag("A58")
    void aFileHoldsWhatWasSearchedForOnly() throws InterruptedException {
        rep.client("Keresett Kelemen");
        rep.client("Mellőzött Manó");
        rep.readUntil("/clients?q=Keresett", list -> list.path("total").asInt() == 1);
        String file = administrator
                .http()
                .get("/api/v1/lists/clients/export?columns=name&q=Keresett")
                .body();
        assertThat(file).contains("Keresett Kelemen").doesNotContain("Mellőzött Manó");
    }

    @Test
    @Tag("A58")
    void aListIsSortedByWhoIsResponsibleInTheAlphabetOfItsReader() throws InterruptedException {
        clientOf("Szabó", repId);
        for (String family : List.of("Zsoldos", "Ábel")) {
            clientOf(
                    family,
                    administrator.id(
                            "user.add",
                            Map.of(
                                    "familyName",
                                    family,
                                    "givenName",
                                    "Anna",
                                    "email",
                                    "anna" + family.length() + "@karavan.test",
                                    "role",
                                    "MANAGER")));
        }
        String sorted = "/clients?q=%C3%9Cgyfele&sort=";
        rep.readUntil(sorted + "name", list -> list.path("total").asInt() == 3);
        assertThat(rep.read(sorted + "responsible").path("items").findValuesAsText("name").stream()
                        .filter(name -> name.startsWith("Ügyfele")))
                .containsExactly("Ügyfele: Ábel", "Ügyfele: Szabó", "Ügyfele: Zsoldos");
        assertThat(rep.read(sorted + "-responsible").at("/items/0/name").asText())
                .isEqualTo("Ügyfele: Zsoldos");
    }

    private static void clientOf(String family, String responsible) {
        administrator.act(
                "client.create", Map.of("kind", "PERSON", "name", "Ügyfele: " + family, "responsible", responsible));
    }

    @Test
    @Tag("A114")
    void aMassChangeReachesTheClientsThatAListFindsButThoseTakenOut() throws InterruptedException {
        List<String> clients = Stream.of("Egy", "Két", "Három")
                .map(name -> rep.client("Tömeges " + name))
                .toList();
        rep.readUntil("/clients?q=T%C3%B6meges", list -> list.path("total").asInt() == 3);
        Map<String, ?> list = Map.of("of", "clients", "words", "Tömeges", "except", List.of(clients.get(1)));
        Map<String, ?> change = Map.of("client", "$client", "version", "$version", "responsible", repId);
        String job = administrator.id("bulk.begin", Map.of("action", "client.change", "with", change, "list", list));
        administrator.readUntil(
                "/bulk/" + job, told -> told.path("state").asText().equals("DONE"));
        assertThat(clients.stream()
                        .map(client -> rep.read("/clients/" + client)
                                .at("/responsible/id")
                                .asText()))
                .containsExactly(repId, "", repId);
        assertThat(administrator
                        .attempt(
                                "bulk.begin",
                                Map.of("action", "client.trash", "with", change, "list", Map.of("of", "nowhere")))
                        .json()
                        .at("/violations/0/pointer")
                        .asText())
                .isEqualTo("/list/of");
    }

    @Test
    void twoPeopleWhoSaveTheSameCardMeetAConflictAndLoseNothing() {
        String card =
                rep.id("card.open", Map.of("module", sales, "client", rep.client("Közös Kata"), "title", "Közös"));
        int version = rep.read("/cards/" + card).path("version").asInt();
        rep.act("card.change", Map.of("card", card, "version", version, "title", "Réka szerint"));
        Refusals.assertProblem(
                administrator.attempt(
                        "card.change", Map.of("card", card, "version", version, "title", "Főnök szerint")),
                409,
                "row.changed");
        assertThat(rep.read("/cards/" + card).path("title").asText()).isEqualTo("Réka szerint");
    }

    @Test
    void anOpenPageHearsOfEveryChangeWithoutAReload() throws Exception {
        try (LivePage page = LivePage.open(server, REP, PASSWORD)) {
            String client = administrator.client("Élő Elek");
            JsonNode created =
                    page.await("changed", data -> data.path("client").asText().equals(client));
            assertThat(created.path("type").asText()).isEqualTo("client.created");
            String card = administrator.id("card.open", Map.of("module", sales, "client", client, "title", "Élő"));
            JsonNode opened =
                    page.await("changed", data -> data.path("card").asText().equals(card));
            assertThat(opened.path("module").asText()).isEqualTo(sales);
        }
    }

    @Test
    @Tag("A21")
    void aColleaguesToDoAndMessageShowUpAtOnce() throws Exception {
        String client = administrator.client("Üzenő Ubul");
        try (LivePage page = LivePage.open(server, REP, PASSWORD)) {
            String todo = administrator.id(
                    "todo.add",
                    Map.of("text", "Nézd meg a helyszínt", "due", "2020-01-02", "client", client, "assignee", repId));
            JsonNode notice =
                    page.await("notice", data -> data.path("title").asText().contains("Nézd meg a helyszínt"));
            assertThat(notice.path("link").asText()).isEqualTo("/clients/" + client);
            assertThat(rep.read("/today").path("overdue").findValuesAsText("id"))
                    .contains(todo);
            administrator.act("message.send", Map.of("to", repId, "text", "Siess!", "client", client));
            page.await("notice", data -> data.path("text").asText().equals("Siess!"));
        }
    }
}
