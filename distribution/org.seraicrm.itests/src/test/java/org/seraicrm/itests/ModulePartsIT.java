package org.seraicrm.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.seraicrm.platform.testkit.Http;
import org.seraicrm.platform.testkit.SeraiServer;

/** Pages and panels that a module brings to the browser while people work in it. */
class ModulePartsIT {

    private static final String PARTS = "/web-parts";
    private static final String PASSWORD = "a long password";

    @RegisterExtension
    static final SeraiServer server = new SeraiServer();

    @Test
    @Tag("A39")
    void aPageAndPanelsComeAndGoOnAPageThatStaysOpen() throws Exception {
        HotBundle sampler = HotBundle.ofResources("sampler");
        Colleague administrator = new Colleague(server.administratorSession());
        BrowserSuite.Run page = BrowserSuite.start(
                server,
                server.administrator(),
                server.password(),
                BrowserSuite.output("parts.txt"),
                "--config",
                "parts/playwright.config.ts",
                "sampler");
        try {
            page.waitsFor("signed in");
            sampler.into(server);
            administrator.readUntil("/settings/modules", offers("sampler"));
            assertThat(administrator.read(PARTS).path("parts")).isEmpty();
            String module = administrator.module("sampler");
            page.waitsFor("used");
            assertToldOfTheBrokenPanel(administrator);
            String script = script(administrator);
            assertOnlyForThoseWhoHaveTheModule(administrator, module, script);

            sampler.outOf(server);
            page.waitsFor("gone");
            assertThat(administrator.http().get(script).status()).isEqualTo(404);
            sampler.into(server);
            page.waitsFor("back");
            assertThat(page.await()).as("the browser").isZero();
        } finally {
            page.stop();
        }
    }

    /** Which one it is and what kind of error, not what the error says. */
    private static void assertToldOfTheBrokenPanel(Colleague administrator) throws InterruptedException {
        JsonNode told = administrator.readUntil(
                "/settings/modules", settings -> !settings.path("broken").isEmpty());
        JsonNode panel = told.path("broken").path(0);
        assertThat(panel.path("kind").asText()).isEqualTo("sampler");
        assertThat(panel.path("export").asText()).isEqualTo("Broken");
        assertThat(panel.path("error").asText()).isEqualTo("Error");
        assertThat(panel.toString()).doesNotContain("out of order");
        assertThat(server.http().get("/health").body()).contains("Broken of ", "breaks in browsers");
        Map<String, String> unknown = Map.of("bundle", "none", "export", "Broken", "error", "Error");
        assertThat(administrator
                        .http()
                        .post("/api/v1" + PARTS + "/broken", unknown)
                        .status())
                .isEqualTo(204);
        assertThat(administrator.read("/settings/modules").path("broken")).hasSize(1);
    }

    private static Predicate<JsonNode> offers(String kind) {
        return settings -> settings.path("kinds").findValuesAsText("id").contains(kind);
    }

    private static String script(Colleague colleague) {
        JsonNode part = colleague.read(PARTS).path("parts").path(0);
        assertThat(part.path("name").asText()).isEqualTo("Samples");
        assertThat(part.path("panels")).hasSize(3);
        return part.path("script").asText();
    }

    private static void assertOnlyForThoseWhoHaveTheModule(Colleague administrator, String module, String script) {
        Http.Answer served = administrator.http().get(script);
        assertThat(served.status()).isEqualTo(200);
        assertThat(served.headers().firstValue("Content-Type").orElse("")).startsWith("text/javascript");
        assertThat(served.headers().firstValue("Cache-Control").orElse("")).contains("private", "immutable");
        assertThat(administrator
                        .http()
                        .get(script.replace("index.js", "texts.js"))
                        .status())
                .isEqualTo(200);
        assertThat(administrator
                        .http()
                        .get(script.replace("index.js", "../module.yaml"))
                        .status())
                .isGreaterThanOrEqualTo(400);
        assertThat(server.http().get(script).status()).isEqualTo(401);

        String depot = administrator.id("department.add", Map.of("name", "Depot"));
        administrator.act(
                "user.add",
                Map.of(
                        "familyName", "Tag",
                        "givenName", "Tamás",
                        "email", "tamas@serai.test",
                        "role", "STANDARD",
                        "departments", List.of(depot),
                        "password", PASSWORD));
        Colleague driver = new Colleague(server.session("tamas@serai.test", PASSWORD));
        assertThat(driver.http().get(script).status()).isEqualTo(200);
        administrator.act("module.switch", Map.of("module", module, "on", false, "department", depot));
        assertThat(driver.read(PARTS).path("parts")).isEmpty();
        assertThat(driver.http().get(script).status()).isEqualTo(404);
    }
}
