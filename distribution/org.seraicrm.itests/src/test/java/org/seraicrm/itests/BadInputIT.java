package org.seraicrm.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.seraicrm.itests.Refusals.assertProblem;
import static org.seraicrm.itests.Refusals.violations;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.seraicrm.platform.testkit.Http;
import org.seraicrm.platform.testkit.SeraiServer;

/** What bad input gets: a problem with a pointer to each offending field, all at once, in the reader's language. */
class BadInputIT {

    @RegisterExtension
    static final SeraiServer server = new SeraiServer();

    private static final String CREATE = "/api/v1/actions/client.create";

    @SuppressWarnings("NullAway.Init")
    private static Http http;

    @BeforeAll
    static void signIn() {
        http = server.administratorSession();
    }

    @Test
    void answersUnknownAddressesWithAProblem() {
        for (String path : List.of("/api/v1/nothing", "/api/nothing", "/api/v2/clients", "/api")) {
            Http.Answer answer = http.get(path);
            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(answer.headers().firstValue("Content-Type"))
                    .as(path)
                    .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
            assertThat(answer.json().path("status").asInt()).isEqualTo(404);
        }
        assertProblem(http.get("/api/v1/clients/not-an-id"), 404, "row.notFound");
        assertProblem(http.get("/api/v1/clients/0000000000001"), 404, "row.notFound");
        assertProblem(http.post("/api/v1/actions/no.such", Map.of()), 404, "action.unknown");
    }

    @Test
    void answersMalformedJsonWithAProblem() {
        for (String body : List.of("{\"kind\":", "{kind: PERSON}", "\"a\" \"b\"", "{\"name\":\"a\"}}", "\u0000")) {
            assertProblem(http.post(CREATE, body), 400, "request.malformed");
        }
    }

    @Test
    void answersOtherMediaTypesAndMethodsWithAProblem() {
        Http.Answer xml = http.send("POST", CREATE, BodyPublishers.ofString("<client/>"), "application/xml");
        assertProblem(xml, 400, "request.mediaType");
        // On a connection of its own: one whose body nobody read is closed by the server.
        assertThat(server.administratorSession()
                        .send("PATCH", "/api/v1/clients", BodyPublishers.ofString("{}"), "application/json")
                        .headers()
                        .firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    }

    @Test
    void wantsAnObjectForInput() {
        for (String body : List.of("[]", "1", "\"text\"")) {
            assertProblem(http.post(CREATE, body), 422, "input.invalid");
        }
        assertThat(violations(http.post(CREATE, "{}")))
                .containsExactlyInAnyOrder("/kind value.missing", "/name value.missing");
    }

    @Test
    void pointsToEverythingThatIsWrongAtOnce() {
        Http.Answer answer = http.post(
                CREATE,
                Map.of(
                        "kind", "ALIEN",
                        "name", "x".repeat(201),
                        "contactPoints", List.of(Map.of("kind", "PHONE"), Map.of("kind", "EMAIL", "value", 7)),
                        "addresses", "Fő utca",
                        "responsible", "me",
                        "nickname", "?"));
        assertProblem(answer, 422, "input.invalid");
        assertThat(violations(answer))
                .containsExactlyInAnyOrder(
                        "/kind value.choice",
                        "/name value.tooLong",
                        "/contactPoints/0/value value.missing",
                        "/contactPoints/1/value value.text",
                        "/addresses value.list",
                        "/responsible value.id",
                        "/nickname value.unknown");
    }

    @Test
    void refusesImpossibleDates() {
        for (String due : List.of("2026-02-30", "2026-13-01", "2026-03-12T25:00", "soon", "")) {
            Http.Answer answer = http.post("/api/v1/actions/todo.add", Map.of("text", "Felhívni", "due", due));
            assertProblem(answer, 422, "input.invalid");
            assertThat(violations(answer)).as(due).hasSize(1).allMatch(found -> found.startsWith("/due "));
        }
        Http.Answer number = http.post("/api/v1/actions/todo.add", Map.of("text", "Felhívni", "due", 20260312));
        assertThat(violations(number)).containsExactly("/due value.due");
    }

    @Test
    void refusesTextThatCannotBeKept() {
        Http.Answer answer =
                http.post(CREATE, "{\"kind\":\"PERSON\",\"name\":\"null \\u0000\",\"responsible\":\"\\ud800\"}");
        assertThat(violations(answer))
                .contains("/name value.controlCharacter")
                .anyMatch(found -> found.startsWith("/responsible "));
    }

    @Test
    void tellsItInFourLanguagesByWhatTheRequestAccepts() {
        Set<String> titles = new HashSet<>();
        for (String language : List.of("en", "hu", "ru", "pl")) {
            Http.Answer answer = server.http()
                    .with("Accept-Language", language + ",en;q=0.5")
                    .get("/api/v1/me");
            assertProblem(answer, 401, "signIn.needed");
            titles.add(answer.json().path("title").asText());
        }
        assertThat(titles).hasSize(4).contains("Please sign in.");
        assertThat(server.http()
                        .with("Accept-Language", "ja")
                        .get("/api/v1/me")
                        .json()
                        .path("title")
                        .asText())
                .isEqualTo("Please sign in.");
    }

    @Test
    void tellsItInTheLanguageOfTheUsersProfileWhateverTheRequestAccepts() {
        Colleague administrator = new Colleague(http);
        Set<String> details = new HashSet<>();
        for (String language : List.of("en", "hu", "ru", "pl")) {
            String email = language + "@serai.test";
            administrator.act(
                    "user.add",
                    Map.of(
                            "familyName", "Kovács",
                            "givenName", "Anna",
                            "email", email,
                            "role", "STANDARD",
                            "language", language,
                            "password", "a long password"));
            Http user = server.session(email, "a long password").with("Accept-Language", "de");
            Http.Answer answer = user.post(CREATE, Map.of("kind", "PERSON", "name", "x".repeat(201)));
            assertProblem(answer, 422, "input.invalid");
            details.add(answer.json().path("title").asText()
                    + answer.json().path("violations").path(0).path("detail").asText());
        }
        assertThat(details)
                .containsExactlyInAnyOrder(
                        "Some values need correcting.At most 200 characters; this has 201.",
                        "Néhány értéket javítani kell.Legfeljebb 200 karakter; ez 201.",
                        "Некоторые значения нужно исправить.Не больше 200 символов; здесь 201.",
                        "Niektóre wartości wymagają poprawy.Najwyżej 200 znaków; jest 201.");
    }

    @Test
    void refusesListsThatCannotBe() {
        Colleague administrator = new Colleague(http);
        String module = administrator.module("complaints");
        assertThat(violations(http.get("/api/v1/cards?module=" + module + "&field.none=1")))
                .containsExactly("/field.none value.unknown");
        assertThat(http.get("/api/v1/cards?module=" + module + "&cursor=made-up")
                        .status())
                .isEqualTo(422);
        assertThat(http.get("/api/v1/clients?cursor=made-up").status()).isEqualTo(422);
        assertThat(violations(http.get("/api/v1/cards?module=" + module + "&limit=many")))
                .containsExactly("/limit value.integer");
        for (String path : List.of(
                "/api/v1/audit?to=%2B999999999-12-31",
                "/api/v1/audit?from=yesterday",
                "/api/v1/calendar?from=-999999999-01-01",
                "/api/v1/calendar/free?from=%2B999999999-12-31T23:00")) {
            assertThat(violations(http.get(path))).as(path).anyMatch(each -> each.endsWith(" value.date"));
        }
        assertThat(http.get("/api/v1/search?q=x&kinds=client,client").status()).isEqualTo(200);
    }

    @Test
    void refusesExportsThatCannotBe() {
        String export = "/api/v1/lists/clients/export";
        assertThat(violations(http.post(export, Map.of()))).containsExactly("/columns value.missing");
        assertThat(violations(http.post(export, Map.of("columns", List.of("none")))))
                .containsExactly("/columns value.unknown");
        assertThat(violations(http.post(export, Map.of("format", "doc", "columns", List.of("name")))))
                .containsExactly("/format value.choice");
    }
}
