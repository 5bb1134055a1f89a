package org.seraicrm.itests;

import static org.assertj.core.api.Assertions.assertThat;

import aQute.bnd.osgi.Builder;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
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
        var jar = pack("visitor", "org.seraicrm.itests.visitor", "*");
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
                var installed = server.data().resolve("deploy").resolve("visitor.jar");
                Files.copy(jar, installed);
                await(200);
                Files.delete(installed);
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
        var jar = pack("broken", "org.seraicrm.itests.visitor", "*,org.example.nobody.has.this");
        var installed = server.data().resolve("deploy").resolve("broken.jar");
        Files.copy(jar, installed);
        try {
            awaitHealth("degraded");
            assertThat(server.http().get("/health").json().path("reasons").toString())
                    .contains("broken");
            assertThat(server.administratorSession().get("/api/v1/today").status())
                    .isEqualTo(200);
        } finally {
            Files.delete(installed);
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

    private static Path pack(String name, String content, String imports) throws Exception {
        try (var builder = new Builder()) {
            builder.addClasspath(new File("target/test-classes"));
            builder.setProperty("Bundle-SymbolicName", name);
            builder.setProperty("Bundle-Version", "1.0.0");
            builder.setProperty("Private-Package", content);
            builder.setProperty("Import-Package", "!org.jspecify.annotations," + imports);
            builder.setProperty("-noextraheaders", "true");
            var jar = builder.build();
            assertThat(builder.getErrors()).isEmpty();
            var file = Path.of("target", name + ".jar").toAbsolutePath();
            jar.write(file.toFile());
            return file;
        }
    }
}
