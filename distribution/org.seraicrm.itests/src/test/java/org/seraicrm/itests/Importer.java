package org.seraicrm.itests;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.seraicrm.platform.testkit.Http;

/** Imports one table after another; each is waited for, however often the server goes down meanwhile. */
final class Importer extends Program {

    static final int ROWS = 60;

    private static final String PLAN = "{\"targets\": [\"name\"], \"steps\": [], \"known\": \"CREATE\", \"match\": []}";
    private static final long PAUSE = 20_000_000;

    private final Http http;
    private int begun;
    private String table = "";
    private String job = "";

    Importer(Http http, Lock permit) {
        super(permit);
        this.http = http;
    }

    /** How many tables were taken in. */
    int begun() {
        return begun;
    }

    @Override
    void step() {
        if (table.isEmpty()) {
            upload();
        } else if (job.isEmpty()) {
            begin();
        } else {
            look();
        }
    }

    private void upload() {
        String rows = IntStream.range(0, ROWS)
                .mapToObj(row -> "Betöltött " + (begun * ROWS + row))
                .collect(Collectors.joining("\n", "Név\n", "\n"));
        http.with("Idempotency-Key", "table " + begun);
        Http.Answer answer = http.send(
                "POST",
                "/api/v1/imports?name=" + begun + ".csv",
                BodyPublishers.ofString(rows),
                "application/octet-stream");
        if (expected(answer, 200)) {
            table = answer.json().path("id").asText();
        }
    }

    private void begin() {
        http.with("Idempotency-Key", "import " + begun);
        Http.Answer answer =
                http.post("/api/v1/actions/import.begin", "{\"table\": \"" + table + "\", \"plan\": " + PLAN + "}");
        if (expected(answer, 200)) {
            job = answer.json().path("result").asText();
            begun++;
            acknowledge();
        }
    }

    private void look() {
        Http.Answer answer = http.get("/api/v1/bulk/" + job);
        if (!expected(answer, 200)) {
            return;
        }
        JsonNode told = answer.json();
        if (!told.path("state").asText().equals("DONE")) {
            LockSupport.parkNanos(PAUSE);
            return;
        }
        Map<String, Integer> came = Map.of(
                "performed", told.path("performed").asInt(),
                "refused", told.path("refused").asInt());
        if (!came.equals(Map.of("performed", ROWS, "refused", 0))) {
            surprises().add("an import came to " + told);
        }
        table = "";
        job = "";
        acknowledge();
    }
}
