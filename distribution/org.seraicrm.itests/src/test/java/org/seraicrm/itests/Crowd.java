package org.seraicrm.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.seraicrm.platform.testkit.Http;
import org.seraicrm.platform.testkit.SeraiServer;

/** People who read and write in modules of the distribution, without a pause, until they are sent home. */
final class Crowd implements AutoCloseable {

    private final AtomicBoolean working = new AtomicBoolean(true);
    private final AtomicInteger answered = new AtomicInteger();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final List<Thread> people;

    private Crowd(List<Colleague> colleagues, String sales, String complaints) {
        people = colleagues.stream()
                .map(colleague -> new Thread(() -> work(colleague, sales, complaints)))
                .toList();
        people.forEach(Thread::start);
    }

    /** So many people, each signed in and with a connection of their own. */
    static Crowd of(int size, SeraiServer server, Colleague administrator) {
        String sales = administrator.module("sales");
        String complaints = administrator.module("complaints");
        return new Crowd(
                IntStream.range(0, size)
                        .mapToObj(each -> new Colleague(server.administratorSession()))
                        .toList(),
                sales,
                complaints);
    }

    private void work(Colleague colleague, String sales, String complaints) {
        String client = colleague.client("Dolgos Kft.");
        String card = colleague.id("card.open", Map.of("module", sales, "client", client, "title", "Kapu"));
        while (working.get()) {
            told(colleague.attempt("todo.add", Map.of("card", card, "text", "Hívni", "due", "2027-03-01T10:00")));
            told(colleague.attempt("card.open", Map.of("module", sales, "client", client, "title", "Ajtó")));
            told(colleague.http().get("/api/v1/cards?module=" + sales));
            told(colleague.http().get("/api/v1/cards?module=" + complaints));
            told(colleague.http().get("/api/v1/cards/" + card));
            told(colleague.http().get("/api/v1/today"));
        }
    }

    private void told(Http.Answer answer) {
        answered.incrementAndGet();
        if (answer.status() != 200) {
            failures.add(answer.toString());
        }
    }

    /** How many requests were answered so far. */
    int answered() {
        return answered.get();
    }

    /** Sends everybody home; each of their requests must have been answered as usual. */
    @Override
    public void close() throws InterruptedException {
        working.set(false);
        for (Thread person : people) {
            person.join();
        }
        assertThat(failures).isEmpty();
    }
}
