package org.seraicrm.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.seraicrm.platform.testkit.Http;
import org.seraicrm.platform.testkit.SeraiServer;

/** People who read and write in other modules while one comes and goes. */
final class Bystanders implements AutoCloseable {

    private final AtomicBoolean working = new AtomicBoolean(true);
    private final AtomicLong longest = new AtomicLong();
    private final AtomicLong answered = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final List<Thread> people;

    Bystanders(int size, SeraiServer server, String sales) {
        people = IntStream.range(0, size)
                .mapToObj(each -> server.administratorSession())
                .map(http -> new Thread(() -> work(http, sales)))
                .toList();
        people.forEach(Thread::start);
    }

    private void work(Http http, String sales) {
        String client = http.post("/api/v1/actions/client.create", Map.of("kind", "COMPANY", "name", "Dolgos Kft."))
                .json()
                .path("result")
                .asText();
        while (working.get()) {
            timed(() ->
                    http.post("/api/v1/actions/card.open", Map.of("module", sales, "client", client, "title", "Kapu")));
            timed(() -> http.get("/api/v1/clients/" + client));
            timed(() -> http.get("/api/v1/today"));
        }
    }

    private interface Request {
        Http.Answer sent();
    }

    private void timed(Request request) {
        long begun = System.nanoTime();
        int status = request.sent().status();
        longest.accumulateAndGet(System.nanoTime() - begun, Math::max);
        answered.incrementAndGet();
        if (status != 200) {
            failed.incrementAndGet();
        }
    }

    /** The longest wait since it was last asked, in milliseconds. */
    long longestMillis() {
        return longest.getAndSet(0) / 1_000_000;
    }

    long answered() {
        return answered.get();
    }

    long failed() {
        return failed.get();
    }

    @Override
    public void close() throws InterruptedException {
        working.set(false);
        for (Thread person : people) {
            person.join();
        }
    }
}
