package org.seraicrm.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.seraicrm.platform.testkit.Folders;
import org.seraicrm.platform.testkit.Http;

/**
 * A table is imported, with guessed headings, phones brought into one form and a look for each row whether the client is
 * there already, and taken back: {@code Import FOLDER PLACE ROWS}.
 */
public final class Import {

    private static final int PAUSE_MILLIS = 100;
    private static final int WARMING = 5_000;

    private final ServerProcess server;
    private final Http http;

    private Import(ServerProcess server, Http http) {
        this.server = server;
        this.http = http;
    }

    public static void main(String[] args) throws IOException {
        Path data = Path.of(args[0]).toAbsolutePath().resolve("import-" + args[1]);
        Folders.delete(data);
        java.nio.file.Files.createDirectories(data);
        try (Place place = args[1].equals("postgres") ? Place.Postgres.started() : new Place.Derby(data)) {
            Company company = Company.founded(place, data);
            try (ServerProcess server = new ServerProcess(place, data)) {
                server.awaitAnswer(server.http(), "/health");
                Http http = server.http().with("Authorization", "Bearer " + company.key());
                new Import(server, http).run(place, Integer.parseInt(args[2]));
            }
        }
        System.exit(0);
    }

    private void run(Place place, int rows) {
        imported(0, WARMING);
        System.out.println("| " + place + " | rows | s | rows/s | CPU s |");
        System.out.println("|---|---|---|---|---|");
        long begun = System.nanoTime();
        long processor = server.processorMillis();
        JsonNode table = uploaded(WARMING, rows);
        row("uploaded and read", rows, begun, processor);
        begun = System.nanoTime();
        processor = server.processorMillis();
        http.post("/api/v1/imports/" + table.path("id").asText() + "/plan?wrong=true", table.path("plan"));
        row("every row looked at for problems", rows, begun, processor);
        begun = System.nanoTime();
        processor = server.processorMillis();
        String job = begun(table);
        JsonNode ended = ended(job);
        row("imported", ended.path("performed").asInt(), begun, processor);
        begun = System.nanoTime();
        processor = server.processorMillis();
        http.post("/api/v1/actions/bulk.undo", Map.of("job", job));
        row("taken back", ended(job).path("undone").asInt(), begun, processor);
    }

    private void imported(int first, int rows) {
        ended(begun(uploaded(first, rows)));
    }

    private JsonNode uploaded(int first, int rows) {
        StringBuilder table = new StringBuilder("Név;Telefonszám;E-mail cím;Irányítószám;Település;Utca\n");
        for (int i = first; i < first + rows; i++) {
            table.append(String.format(
                    Locale.ROOT,
                    "Minta%d Péter;06 20 %07d;minta%d@example.hu;9021;Győr;Fő utca %d.%n",
                    i,
                    2_000_000 + i,
                    i,
                    i % 200));
        }
        return http.send(
                        "POST",
                        "/api/v1/imports?name=clients.csv",
                        BodyPublishers.ofString(table.toString()),
                        "text/csv")
                .json();
    }

    private String begun(JsonNode table) {
        return http.post(
                        "/api/v1/actions/import.begin",
                        Map.of("table", table.path("id").asText(), "plan", table.path("plan")))
                .json()
                .path("result")
                .asText();
    }

    private JsonNode ended(String job) {
        while (true) {
            JsonNode now = http.get("/api/v1/bulk/" + job).json();
            if (!now.path("state").asText().endsWith("ING")) {
                return now;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS));
        }
    }

    private void row(String what, int rows, long begun, long processor) {
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "| %s | %,d | %.1f | %,.0f | %.1f |%n",
                what,
                rows,
                seconds,
                rows / seconds,
                (server.processorMillis() - processor) / 1e3);
    }
}
