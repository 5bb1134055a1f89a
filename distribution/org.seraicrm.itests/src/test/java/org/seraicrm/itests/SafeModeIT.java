package org.seraicrm.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.seraicrm.platform.testkit.SeraiServer;

/** A start without modules, for mending what one of them does to the start. */
class SafeModeIT {

    private static final String SETTINGS = "/settings/modules";

    @RegisterExtension
    static final SeraiServer server = new SeraiServer();

    @Test
    void startsWithoutModulesAndBringsThemBackWithTheirCards() {
        Colleague before = new Colleague(server.administratorSession());
        String module = before.module("sales");
        String card = before.id(
                "card.open", Map.of("module", module, "client", before.client("Várakozó Kft."), "title", "Kapu"));
        JsonNode page = before.read("/cards/" + card);
        server.stop();

        server.with("SERAI_SAFE", "true").start();
        Colleague safe = new Colleague(server.administratorSession());
        assertThat(safe.read(SETTINGS).path("kinds").findValuesAsText("id")).containsExactly("empty");
        assertThat(safe.read(SETTINGS).path("modules").findValuesAsText("id")).contains(module);
        assertThat(safe.status("/cards/" + card)).isEqualTo(404);
        assertThat(server.http().get("/health").json().path("status").asText()).isEqualTo("ready");
        server.stop();

        server.with("SERAI_SAFE", "false").start();
        assertThat(new Colleague(server.administratorSession()).read("/cards/" + card))
                .isEqualTo(page);
    }
}
