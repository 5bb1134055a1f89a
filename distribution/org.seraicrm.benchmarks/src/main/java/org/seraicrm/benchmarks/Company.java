package org.seraicrm.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Json;
import org.seraicrm.platform.testkit.Http;

/**
 * A company before it has clients, made through the HTTP interface: colleagues in a department, a Sales module, and a
 * key with the rights of one of them, a Standard user.
 *
 * @param key of a Standard user
 * @param users the colleagues
 * @param statuses of the module, with that of most cards first
 */
record Company(CompanyId id, ModuleId module, List<UserId> users, List<String> statuses, String key) {

    private static final List<List<String>> COLLEAGUES = List.of(
            List.of("Kovács", "Anna"),
            List.of("Nagy", "Péter"),
            List.of("Smirnova", "Olga"),
            List.of("Wiśniewski", "Marek"),
            List.of("Clarke", "Emily"),
            List.of("Weber", "Jonas"),
            List.of("Орлов", "Илья"),
            List.of("Zając", "Ewa"));

    /** Statuses of the Sales module, from the many to the few. */
    private static final List<String> STATUSES = List.of(
            "under-way",
            "awaiting-contact",
            "unsuccessful",
            "one-off",
            "awaiting-processing",
            "returning",
            "serious-enquirer",
            "forgotten",
            "regular",
            "unreachable",
            "inactive");

    /** Whose key {@code key} is. */
    static final String FIRST_COLLEAGUE = "anna@serai.test";

    /** Starts the distribution on an empty database and makes the company. */
    static Company founded(Place place, Path data) throws IOException {
        try (var server = new ServerProcess(place, data)) {
            server.awaitAnswer(server.http(), "/health");
            var http = server.http();
            var session = http.post(
                    "/api/v1/session",
                    Map.of("email", ServerProcess.ADMINISTRATOR, "password", ServerProcess.PASSWORD));
            http.with("X-CSRF-Token", session.json().path("csrf").asText());
            var department = result(http, "department.add", Map.of("name", "Értékesítés"));
            var users = new ArrayList<UserId>();
            for (var name : COLLEAGUES) {
                users.add(UserId.of(text(result(http, "user.add", colleague(name, text(department))))));
            }
            var module = text(result(http, "module.create", Map.of("kind", "sales")));
            var key = result(
                    http,
                    "apikey.create",
                    Map.of("name", "benchmark", "user", users.get(0).text()));
            var me = http.get("/api/v1/me").json();
            return new Company(
                    new CompanyId(org.seraicrm.platform.kernel.Id.parse(
                            me.path("company").path("id").asText())),
                    ModuleId.of(module),
                    users,
                    STATUSES,
                    key.path("key").asText());
        }
    }

    private static Map<String, Object> colleague(List<String> name, String department) {
        return Map.of(
                "familyName",
                name.get(0),
                "givenName",
                name.get(1),
                "email",
                Spellings.plain(name.get(1)) + "@serai.test",
                "role",
                "STANDARD",
                "departments",
                List.of(department),
                "password",
                ServerProcess.PASSWORD);
    }

    private static JsonNode result(Http http, String action, Map<String, ?> input) {
        var answer = http.post("/api/v1/actions/" + action, input);
        if (answer.status() != 200) {
            throw new IllegalStateException(action + ": " + answer);
        }
        return answer.json().path("result");
    }

    /** The id in a result that is one, or holds one. */
    private static String text(JsonNode result) {
        return result.isTextual() ? result.asText() : result.path("id").asText();
    }

    String json() {
        return Json.write(this);
    }
}
