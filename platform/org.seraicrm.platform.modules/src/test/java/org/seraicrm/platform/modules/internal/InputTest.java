package org.seraicrm.platform.modules.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.Refusal;
import org.seraicrm.platform.kernel.Violation;
import org.seraicrm.platform.modules.ActionType.Parameter;
import org.seraicrm.platform.modules.Json;
import org.seraicrm.platform.modules.sample.FillForm;

class InputTest {

    private static FillForm bind(String json) {
        return RecordBinder.bind(FillForm.class, Json.tree(json));
    }

    private static List<Violation> wrong(String json) {
        return catchThrowableOfType(Refusal.class, () -> bind(json)).problem().violations();
    }

    @Test
    void reportsEverythingWrongAtOnceWithItsPlace() {
        List<Violation> violations = wrong("""
                {"name": "longer than ten", "count": 1.5, "day": "2026-02-31", "amount": "12", "size": "HUGE",
                 "client": "nobody", "parts": [{"name": "ok"}, {"name": "too long", "size": 3, "odd": 1}, 7],
                 "price": {"minor": 5}, "a/b": 1}
                """);
        assertThat(violations)
                .extracting(violation -> violation.pointer() + " " + violation.code())
                .containsExactlyInAnyOrder(
                        "/a~1b value.unknown",
                        "/name value.tooLong",
                        "/count value.integer",
                        "/agreed value.missing",
                        "/day value.date",
                        "/amount value.number",
                        "/size value.choice",
                        "/client value.id",
                        "/price/currency value.missing",
                        "/parts/1/name value.tooLong",
                        "/parts/1/size value.choice",
                        "/parts/1/odd value.unknown",
                        "/parts/2 value.object");
        assertThat(violations).contains(new Violation("/name", "value.tooLong", Map.of("max", 10, "length", 15)));
    }

    @Test
    void readsAValueOfEverySort() {
        ClientId client = ClientId.next();
        FillForm form = bind("""
                {"name": "Réka", "story": "two\\nlines", "count": 3, "agreed": true, "day": "2026-02-28",
                 "amount": 12.50, "price": {"minor": 1250, "currency": "EUR"}, "size": "LARGE", "client": "%s",
                 "parts": [{"name": "one"}], "values": {"any": [1, "x", null]}, "password": null}
                """.formatted(client.text().toLowerCase(java.util.Locale.ROOT)));
        assertThat(form.amount()).contains(new BigDecimal("12.5"));
        assertThat(form.size()).contains(FillForm.Size.LARGE);
        assertThat(form.client()).contains(client);
        assertThat(form.parts().orElseThrow()).containsExactly(new FillForm.Part("one", Optional.empty()));
        assertThat(form.values().orElseThrow().get("any")).isEqualTo(Json.tree("[1,\"x\",null]"));
        assertThat(form.password()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "7", "\"text\""})
    void wantsAnObject(String json) {
        assertThat(wrong(json)).containsExactly(new Violation("", "value.object"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\u0000b", "a\\u0007b", "a\\u001bb", "\\ud800", "a\\udc00"})
    void refusesCharactersThatNobodyCanKeep(String text) {
        assertThat(wrong("{\"name\":\"" + text + "\",\"count\":1,\"agreed\":true}"))
                .containsExactly(new Violation("/name", "value.controlCharacter"));
    }

    @Test
    void keepsOneLineOneLineAndFilled() {
        assertThat(wrong("{\"name\":\"a\\nb\",\"count\":1,\"agreed\":true}"))
                .containsExactly(new Violation("/name", "value.oneLine"));
        assertThat(wrong("{\"name\":\"  \",\"count\":1,\"agreed\":true}"))
                .containsExactly(new Violation("/name", "value.missing"));
        assertThat(bind("{\"name\":\"😀\",\"count\":1,\"agreed\":true}").name()).isEqualTo("😀");
    }

    @Test
    void describesTheInputForPrograms() {
        JsonNode schema = ActionSchema.of(FillForm.class);
        assertThat(schema.path("additionalProperties").booleanValue()).isFalse();
        assertThat(schema.path("required")).extracting(JsonNode::asText).containsExactly("name", "count", "agreed");
        JsonNode properties = schema.path("properties");
        assertThat(properties.path("name")).isEqualTo(Json.tree("{\"type\":\"string\",\"maxLength\":10}"));
        assertThat(properties.path("size").path("enum"))
                .extracting(JsonNode::asText)
                .containsExactly("SMALL", "LARGE");
        assertThat(properties.path("day").path("format").asText()).isEqualTo("date");
        assertThat(properties.path("client").path("x-serai-type").asText()).isEqualTo("client");
        assertThat(properties.path("parts").path("items").path("required"))
                .extracting(JsonNode::asText)
                .containsExactly("name");
        assertThat(properties.path("values").path("type").asText()).isEqualTo("object");
    }

    @Test
    void describesTheInputForForms() {
        assertThat(ActionSchema.parameters(FillForm.class))
                .extracting(Parameter::type)
                .containsExactly(
                        "text", "lines", "secret", "number", "flag", "date", "number", "object", "choice", "client",
                        "list", "object");
        assertThat(ActionSchema.parameters(FillForm.class).get(8))
                .isEqualTo(new Parameter("size", "choice", false, List.of("SMALL", "LARGE")));
    }
}
