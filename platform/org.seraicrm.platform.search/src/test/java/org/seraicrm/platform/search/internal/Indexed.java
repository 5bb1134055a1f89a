package org.seraicrm.platform.search.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.seraicrm.platform.kernel.Access;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.EventId;
import org.seraicrm.platform.search.Hit;

/** An index over a table of clients and a log, all in one hand. */
final class Indexed implements AutoCloseable {

    private static final Duration LONG = Duration.ofSeconds(20);

    final MemoryLog log;
    final Clients clients;
    final LuceneIndex index;

    private Indexed(Path folder, MemoryLog log, Clients clients) {
        this.log = log;
        this.clients = clients;
        index = new LuceneIndex(folder, log);
        index.add(clients);
        awaitReady();
    }

    static Indexed of(Path folder, Person... people) {
        Clients clients = new Clients();
        List.of(people).forEach(clients::put);
        return new Indexed(folder, new MemoryLog(), clients);
    }

    /** Another run over the same folder, table and log. */
    Indexed again(Path folder) {
        return new Indexed(folder, log, clients);
    }

    void awaitReady() {
        long end = System.nanoTime() + LONG.toNanos();
        while (!index.state().ready() && System.nanoTime() < end) {
            rest();
        }
        await(log.changed(new CompanyId(1), 0));
    }

    private static void rest() {
        try {
            Thread.sleep(2);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    void change(CompanyId company, Person person) {
        clients.put(person);
        await(log.changed(company, person.row().id()));
    }

    void await(EventId event) {
        if (!index.awaitEvent(event, LONG)) {
            throw new AssertionError("event not taken in");
        }
    }

    List<String> titles(Access access, String typed) {
        return index.lookUp(access, typed, Set.of("client"), 10).stream()
                .map(Hit::title)
                .toList();
    }

    @Override
    public void close() {
        index.close();
    }
}
