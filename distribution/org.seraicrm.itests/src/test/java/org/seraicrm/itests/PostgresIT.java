package org.seraicrm.itests;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.seraicrm.platform.testkit.SeraiServer;

/** The same distribution on PostgreSQL, chosen by one setting. */
class PostgresIT {

    @Test
    void keepsEverythingInPostgresAndFindsItAgain() throws IOException {
        try (var postgres = EmbeddedPostgres.builder()
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("fsync", "on")
                .start()) {
            var server = new SeraiServer()
                    .with("SERAI_DATABASE", "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres")
                    .with("SERAI_DATABASE_USER", "postgres")
                    .with("SERAI_DATABASE_PASSWORD", "postgres");
            server.start();
            try {
                var client = ServerIT.clientOf(server.administratorSession());
                server.kill9();
                server.start();

                assertThat(server.administratorSession()
                                .get("/api/v1/clients/" + client)
                                .json()
                                .path("name")
                                .asText())
                        .isEqualTo("Teve Kft.");
                assertThat(server.data().resolve("db")).doesNotExist();
            } finally {
                server.stop();
            }
        }
    }
}
