package org.seraicrm.platform.automation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.seraicrm.platform.modules.Json;

class StandInsTest {

    private static final StandIns STAND_INS = new StandIns(
            Map.of("responsible", TextNode.valueOf("0SAG1"), "value.visit", TextNode.valueOf("2026-01-05")),
            Map.of("responsible", "Nagy Éva", "value.visit", "2026. január 5.", "clientName", "Üveg Kft."),
            LocalDate.of(2026, 1, 2));

    private static JsonNode filled(String text) {
        return STAND_INS
                .filled(Json.mapper().createObjectNode().put("text", text))
                .path("text");
    }

    @Test
    void programsReadValuesAsTheyAre() {
        assertThat(filled("${responsible}").asText()).isEqualTo("0SAG1");
        assertThat(filled("$responsible").asText()).isEqualTo("0SAG1");
        assertThat(filled("${value.visit}T10:00").asText()).isEqualTo("2026-01-05T10:00");
        assertThat(filled("${clientName}").asText()).isEqualTo("Üveg Kft.");
        assertThat(filled("$today+3").asText()).isEqualTo("2026-01-05");
    }

    @Test
    void peopleReadWords() {
        assertThat(filled("Visit on ${value.visit} by ${responsible}").asText())
                .isEqualTo("Visit on 2026. január 5. by Nagy Éva");
    }
}
