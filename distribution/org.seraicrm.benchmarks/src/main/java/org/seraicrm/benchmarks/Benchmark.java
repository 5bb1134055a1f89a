package org.seraicrm.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.seraicrm.platform.testkit.Folders;

/**
 * Prepares a company of many clients, starts the distribution on it, and prints one table of what was measured:
 * {@code Benchmark FOLDER CLIENTS derby|postgres SECONDS WARM-UP}. A Derby prepared before for as many clients is used again.
 */
public final class Benchmark {

    private static final List<Integer> CALLERS = List.of(1, 8);

    private final Path data;
    private final int clients;
    private final Duration each;
    private final Duration warmUp;
    private final Place place;
    private final Table table;

    private Benchmark(Path data, int clients, Duration each, Duration warmUp, Place place) {
        this.data = data;
        this.clients = clients;
        this.each = each;
        this.warmUp = warmUp;
        this.place = place;
        this.table = new Table(place.toString());
    }

    public static void main(String[] args) throws IOException, SQLException {
        Logger.getLogger("").setLevel(Level.WARNING);
        System.setProperty(Place.PAGES, "8000");
        var clients = Integer.parseInt(args[1]);
        var each = Duration.ofSeconds(Integer.parseInt(args[3]));
        var warmUp = Duration.ofSeconds(Integer.parseInt(args[4]));
        var folder = Path.of(args[0]).toAbsolutePath();
        var data = folder.resolve(args[2]);
        Folders.delete(data);
        Files.createDirectories(data);
        try (var place = args[2].equals("postgres") ? Place.Postgres.started() : new Place.Derby(data)) {
            new Benchmark(data, clients, each, warmUp, place).run(folder);
        }
        System.exit(0);
    }

    private void run(Path folder) throws IOException, SQLException {
        var company = Prepared.company(place, folder, data, clients);
        Targets targets;
        try (var connection = place.connect()) {
            targets = Targets.chosen(connection, clients);
        }
        place.release();
        measure(company, new Works(company, targets).all());
    }

    private void measure(Company company, List<Work> works) throws IOException {
        coldStart(company);
        var product = new ArrayList<List<Figures>>();
        try (var server = new ServerProcess(place, data)) {
            var took = answered(server, company);
            table.start("warm", took, server.processorMillis(), "6 s");
            Load.Opening<KeptConnection> opening = () -> new KeptConnection(server.port(), company.key());
            Prepared.say("warming up; the server is process " + server.pid());
            warmUp(works, opening);
            Prepared.say("waiting until the server has done what the warm-up left it");
            server.awaitRest();
            table.memory("after the warm-up", server.residentMegabytes());
            works.forEach(work -> product.add(figures(work.name(), opening, work.product(), server::processorMillis)));
            table.memory("after the load", server.residentMegabytes());
        }
        for (var at = 0; at < works.size(); at++) {
            var work = works.get(at);
            Load.run(place::connect, work.jdbc(), 8, each.dividedBy(4));
            var plain = figures("JDBC: " + work.name(), place::connect, work.jdbc(), Benchmark::ownMillis);
            for (var callers = 0; callers < CALLERS.size(); callers++) {
                table.row(work, CALLERS.get(callers), product.get(at).get(callers), plain.get(callers));
            }
        }
        table.print();
    }

    /** One caller first: eight would leave the Java machine's own compiler too little of two cores. */
    private void warmUp(List<Work> works, Load.Opening<KeptConnection> opening) {
        for (var callers : List.of(1, 1, 8)) {
            works.forEach(work -> Load.run(
                    opening,
                    work.product(),
                    callers,
                    warmUp.dividedBy(3L * works.size()).plusMillis(1)));
        }
    }

    private <C extends AutoCloseable> List<Figures> figures(
            String name, Load.Opening<C> opening, Load.Operation<C> operation, LongSupplier processorMillis) {
        return CALLERS.stream()
                .map(callers -> {
                    var before = processorMillis.getAsLong();
                    var figures = Load.run(opening, operation, callers, each);
                    var used = figures.withProcessor(processorMillis.getAsLong() - before);
                    Prepared.say(name + ", " + callers + ": " + used.cells());
                    return used;
                })
                .toList();
    }

    private static long ownMillis() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .orElse(Duration.ZERO)
                .toMillis();
    }

    private void coldStart(Company company) throws IOException {
        try (var server = new ServerProcess(place, data)) {
            var took = answered(server, company);
            table.start("cold, index rebuilt meanwhile", took, server.processorMillis(), "10 s");
            table.start("until the index is rebuilt", server.awaitIndex(), server.processorMillis(), "");
        }
    }

    /** The first look-up of a signed-in user that is answered; the container has said before that it is ready. */
    private static Duration answered(ServerProcess server, Company company) {
        server.awaitAnswer(server.http(), "/health");
        var caller = server.http().with("Authorization", "Bearer " + company.key());
        return server.awaitAnswer(caller, "/api/v1/search?q=nagy");
    }
}
