package org.seraicrm.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.seraicrm.platform.testkit.Http;
import org.seraicrm.platform.testkit.SeraiServer;

/** The doors: sign-in, sessions, forged requests, keys for programs. */
class SignInIT {

    @RegisterExtension
    static final SeraiServer server = new SeraiServer();

    @Test
    @Tag("A27")
    @Tag("A119")
    void signsInWithTheEMailOfTheProfile() {
        Http http = server.http();
        assertThat(http.get("/api/v1/me").status()).isEqualTo(401);
        Http.Answer in =
                http.post("/api/v1/session", Map.of("email", server.administrator(), "password", server.password()));
        assertThat(in.status()).isEqualTo(200);
        assertThat(in.headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(cookie -> assertThat(cookie)
                        .startsWith("serai_session=")
                        .containsIgnoringCase("HttpOnly")
                        .containsIgnoringCase("SameSite=Strict"));
        JsonNode me = http.get("/api/v1/me").json();
        assertThat(me.path("user").path("email").asText()).isEqualTo(server.administrator());
        assertThat(me.path("user").path("role").asText()).isEqualTo("ADMINISTRATOR");
        assertThat(me.path("csrf").asText()).isEqualTo(in.json().path("csrf").asText());
        assertThat(me.path("actions").toString()).contains("client.create", "module.switch");
    }

    @Test
    @Tag("A27")
    void tellsAWrongPasswordAndAnUnknownAddressApartForNobody() {
        Http.Answer wrong = server.http()
                .post("/api/v1/session", Map.of("email", server.administrator(), "password", "not the password"));
        Http.Answer unknown = server.http()
                .post("/api/v1/session", Map.of("email", "nobody@serai.test", "password", "not the password"));
        for (Http.Answer answer : new Http.Answer[] {wrong, unknown}) {
            Refusals.assertProblem(answer, 401, "signIn.refused");
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        }
        assertThat(wrong.json().path("title")).isEqualTo(unknown.json().path("title"));
    }

    @Test
    void signsOutForGood() {
        Http http = server.administratorSession();
        assertThat(http.get("/api/v1/me").status()).isEqualTo(200);
        assertThat(http.delete("/api/v1/session").status()).isEqualTo(204);
        assertThat(http.get("/api/v1/me").status()).isEqualTo(401);
    }

    @Test
    void refusesAChangeThatDidNotComeFromItsOwnPage() {
        Http http = server.administratorSession().with("X-CSRF-Token", "guessed");
        Http.Answer answer = http.post("/api/v1/actions/client.create", Map.of("kind", "PERSON", "name", "Hamis"));
        Refusals.assertProblem(answer, 403, "request.forged");
        assertThat(http.get("/api/v1/clients?q=Hamis").json().path("total").asInt())
                .isZero();
    }

    @Test
    void letsAProgramInByItsKeyUntilItIsRevoked() throws InterruptedException {
        Colleague administrator = new Colleague(server.administratorSession());
        JsonNode created = administrator.act("apikey.create", Map.of("name", "Import"));
        Http program = server.http()
                .with("Authorization", "Bearer " + created.path("key").asText());
        Http.Answer answer =
                program.post("/api/v1/actions/client.create", Map.of("kind", "PERSON", "name", "Program Péter"));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(program.get("/api/v1/me").json().path("user").path("email").asText())
                .isEqualTo(server.administrator());
        administrator.act("apikey.revoke", Map.of("apiKey", created.path("id").asText()));
        long deadline = System.nanoTime() + SeraiServer.PATIENCE.toNanos();
        while (program.get("/api/v1/me").status() == 200 && System.nanoTime() < deadline) {
            Thread.sleep(50); // rights are remembered for a second
        }
        Refusals.assertProblem(program.get("/api/v1/me"), 401, "apiKey.unknown");
        Refusals.assertProblem(
                server.http().with("Authorization", "Bearer serai_made_up").get("/api/v1/me"), 401, "apiKey.unknown");
    }

    @Test
    void givesTheSameAnswerToARepetitionWithTheSameKey() throws InterruptedException {
        Http http = server.administratorSession().with("Idempotency-Key", "once-and-for-all");
        Map<String, String> input = Map.of("kind", "PERSON", "name", "Egyszer Edit");
        JsonNode first = http.post("/api/v1/actions/client.create", input).json();
        JsonNode second = http.post("/api/v1/actions/client.create", input).json();
        assertThat(second).isEqualTo(first);
        new Colleague(http)
                .readUntil("/clients?q=Egyszer", list -> list.path("total").asInt() == 1);
        Refusals.assertProblem(
                http.post("/api/v1/actions/note.add", Map.of("text", "x", "client", first.path("result"))),
                409,
                "action.keyReused");
    }

    @Test
    void takesAnActionBackOnce() {
        Colleague administrator = new Colleague(server.administratorSession());
        JsonNode created = administrator.performed("client.create", Map.of("kind", "PERSON", "name", "Vissza Vera"));
        String undo = "/api/v1/undo/" + created.path("receipt").asText();
        assertThat(administrator.http().post(undo, "{}").status()).isEqualTo(200);
        assertThat(administrator
                        .read("/clients/" + created.path("result").asText())
                        .path("trashed")
                        .asBoolean())
                .isTrue();
        Refusals.assertProblem(administrator.http().post(undo, "{}"), 404, "receipt.unknown");
    }
}
