package org.seraicrm.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.seraicrm.platform.testkit.SeraiServer;

/** Complaints are switched off for one department and come back with every card whole. */
class SwitchboardIT {

    private static final Duration A_SECOND = Duration.ofSeconds(1);
    private static final String PASSWORD = "a long password";

    @RegisterExtension
    static final SeraiServer server = new SeraiServer();

    @Test
    @Tag("A23")
    @Tag("A24")
    @Tag("A25")
    void aModuleVanishesForADepartmentWithinASecondAndComesBackWhole() throws Exception {
        Colleague administrator = new Colleague(server.administratorSession());
        String service = administrator.id("department.add", Map.of("name", "Szerviz"));
        Colleague mechanic = member(administrator, "misi@serai.test", service);
        Colleague seller = member(
                administrator, "sara@serai.test", administrator.id("department.add", Map.of("name", "Értékesítés")));
        String module = administrator.module("complaints");
        String client = administrator.client("Panaszos Panna");
        List<String> cards = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            String card = administrator.id(
                    "card.open", Map.of("module", module, "client", client, "title", "Repedt tábla " + i));
            mechanic.act("todo.add", Map.of("text", "Cserélni " + i, "due", "2020-01-02", "card", card));
            cards.add(card);
        }
        List<JsonNode> before = pages(mechanic, cards);
        assertSeen(mechanic, module, cards);
        try (LivePage page = LivePage.open(server, "misi@serai.test", PASSWORD)) {
            administrator.act("module.switch", Map.of("module", module, "on", false, "department", service));
            long switched = System.nanoTime();
            page.await("modules", any -> true);
            Thread.sleep(Math.max(
                    0, A_SECOND.minusNanos(System.nanoTime() - switched).toMillis()));
        }
        assertHidden(mechanic, module, cards);
        assertSeen(seller, module, cards);
        administrator.act("module.switch", Map.of("module", module, "on", true, "department", service));
        Thread.sleep(A_SECOND.toMillis());
        assertSeen(mechanic, module, cards);
        assertThat(pages(mechanic, cards)).isEqualTo(before);
    }

    @Test
    void aTrialEndsByItselfAndOpenPagesHearOfIt() throws Exception {
        Colleague administrator = new Colleague(server.administratorSession());
        String module = administrator.module("sales");
        ZoneId zone = ZoneId.of(administrator.read("/me").at("/company/zone").asText());
        try (LivePage page = LivePage.open(server, server.administrator(), server.password())) {
            administrator.act(
                    "module.switch",
                    Map.of(
                            "module",
                            module,
                            "on",
                            false,
                            "until",
                            LocalDateTime.now(zone).plusSeconds(2).toString()));
            page.await("modules", any -> true);
            page.await("modules", any -> true);
        }
        administrator.readUntil(
                "/me", me -> me.path("modules").findValuesAsText("id").contains(module));
        JsonNode last =
                administrator.read("/settings/switchboard/history?limit=1").at("/entries/0");
        assertThat(last.path("told").asText()).isEqualTo("switched on");
        assertThat(last.has("by")).isFalse();
    }

    @Test
    void onlyAdministratorsSeeTheSwitchboard() throws Exception {
        Colleague administrator = new Colleague(server.administratorSession());
        String module = administrator.module("delivery");
        Colleague seller =
                member(administrator, "peti@serai.test", administrator.id("department.add", Map.of("name", "Bolt")));
        assertThat(seller.status("/settings/switchboard/history")).isEqualTo(403);
        assertThat(seller.status("/settings/switchboard/" + module + "/preview?on=false"))
                .isEqualTo(403);
        assertThat(administrator
                        .read("/settings/switchboard/" + module + "/preview?on=false")
                        .path("effects")
                        .findValuesAsText("what"))
                .contains("users", "commands");
    }

    @Test
    @Tag("A21")
    void aToDoOfAModuleThatIsOffForItsReaderIsNotTold() throws Exception {
        Colleague administrator = new Colleague(server.administratorSession());
        String depot = administrator.id("department.add", Map.of("name", "Raktár"));
        String driver = member(administrator, "dani@serai.test", depot)
                .read("/me")
                .at("/user/id")
                .asText();
        String module = administrator.module("complaints");
        String card = administrator.id(
                "card.open", Map.of("module", module, "client", administrator.client("Titok Kft."), "title", "Titkos"));
        administrator.act("module.switch", Map.of("module", module, "on", false, "department", depot));
        try (LivePage page = LivePage.open(server, "dani@serai.test", PASSWORD)) {
            administrator.act(
                    "todo.add", Map.of("text", "Titkos dolog", "due", "2030-01-02", "assignee", driver, "card", card));
            administrator.act("message.send", Map.of("to", driver, "text", "Gyere!"));

            assertThat(page.await("notice", any -> true).path("text").asText()).isEqualTo("Gyere!");
        }
    }

    private static Colleague member(Colleague administrator, String email, String department) {
        administrator.act(
                "user.add",
                Map.of(
                        "familyName",
                        "Tag",
                        "givenName",
                        "Tamás",
                        "email",
                        email,
                        "role",
                        "STANDARD",
                        "departments",
                        List.of(department),
                        "password",
                        PASSWORD));
        return new Colleague(server.session(email, PASSWORD));
    }

    private static List<JsonNode> pages(Colleague colleague, List<String> cards) {
        return cards.stream().map(card -> colleague.read("/cards/" + card)).toList();
    }

    private static void assertSeen(Colleague colleague, String module, List<String> cards) throws InterruptedException {
        colleague.readUntil(
                "/cards?module=" + module, list -> list.path("total").asInt() == cards.size());
        assertThat(colleague.read("/me").path("modules").findValuesAsText("id")).contains(module);
        assertThat(colleague.read("/search?q=repedt&limit=50").path("hits").findValuesAsText("kind"))
                .contains("card");
        assertThat(colleague.status("/cards/" + cards.get(0))).isEqualTo(200);
        assertThat(colleague.read("/cards/counts?module=" + module).path("status"))
                .isNotEmpty();
    }

    private static void assertHidden(Colleague colleague, String module, List<String> cards) {
        JsonNode me = colleague.read("/me");
        assertThat(me.path("modules").findValuesAsText("id")).doesNotContain(module);
        assertThat(me.path("actions").toString()).doesNotContain("complaint");
        assertThat(colleague.read("/actions").findValuesAsText("kind")).doesNotContain("complaints");
        assertThat(colleague.read("/cards?module=" + module).path("total").asInt())
                .isZero();
        assertThat(colleague.read("/cards/counts?module=" + module).path("status"))
                .isEmpty();
        assertThat(colleague.read("/search?q=repedt&limit=50").path("hits")).isEmpty();
        assertThat(colleague.read("/today").toString()).doesNotContain("Cserélni");
        for (String card : cards) {
            assertThat(colleague.status("/cards/" + card)).isEqualTo(404);
            assertThat(colleague.read("/cards/" + card + "/history").path("entries"))
                    .isEmpty();
        }
        Refusals.assertProblem(colleague.attempt("card.trash", Map.of("card", cards.get(0))), 404, "row.notFound");
    }
}
