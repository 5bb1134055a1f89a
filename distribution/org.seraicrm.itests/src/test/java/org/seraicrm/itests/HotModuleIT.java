package org.seraicrm.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.seraicrm.platform.testkit.Http;
import org.seraicrm.platform.testkit.SeraiServer;

/** Modules that come and go while people work. */
class HotModuleIT {

    private static final String GREETING = "/api/v1/greeting";

    @RegisterExtension
    static final SeraiServer server = new SeraiServer();

    @Test
    void aModuleComesAndGoesAndNobodyElseNotices() throws Exception {
        var visitor = HotBundle.of("visitor", "org.seraicrm.itests.visitor", "*");
        var session = server.administratorSession();
        var failures = new ConcurrentLinkedQueue<Http.Answer>();
        var asked = new AtomicInteger();
        var working = new AtomicBoolean(true);
        var colleague = new Thread(() -> {
            while (working.get()) {
                asked.incrementAndGet();
                var answer = session.get("/api/v1/today");
                if (answer.status() != 200) {
                    failures.add(answer);
                }
            }
        });
        colleague.start();
        try {
            for (int round = 0; round < 3; round++) {
                visitor.into(server);
                await(200);
                visitor.outOf(server);
                await(404);
            }
        } finally {
            working.set(false);
            colleague.join();
        }

        assertThat(asked.get()).isPositive();
        assertThat(failures).isEmpty();
        assertThat(server.http().get("/health").json().path("status").asText()).isEqualTo("ready");
    }

    @Test
    void aModuleThatCannotStartIsToldOfAndHarmsNobody() throws Exception {
        var broken = HotBundle.of("broken", "org.seraicrm.itests.visitor", "*,org.example.nobody.has.this");
        broken.into(server);
        try {
            awaitHealth("degraded");
            assertThat(server.http().get("/health").json().path("reasons").toString())
                    .contains("broken");
            assertThat(server.administratorSession().get("/api/v1/today").status())
                    .isEqualTo(200);
        } finally {
            broken.outOf(server);
        }
        awaitHealth("ready");
    }

    private static void await(int status) throws InterruptedException {
        var deadline = Instant.now().plus(SeraiServer.PATIENCE);
        while (server.http().get(GREETING).status() != status) {
            assertThat(Instant.now())
                    .as(GREETING + " answers " + status + " in time")
                    .isBefore(deadline);
            Thread.sleep(Duration.ofMillis(50).toMillis());
        }
    }

    private static void awaitHealth(String status) throws InterruptedException {
        var deadline = Instant.now().plus(SeraiServer.PATIENCE);
        while (!server.http().get("/health").json().path("status").asText().equals(status)) {
            assertThat(Instant.now()).as("health says " + status + " in time").isBefore(deadline);
            Thread.sleep(Duration.ofMillis(50).toMillis());
        }
    }
}
