package org.seraicrm.platform.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.seraicrm.platform.store.internal.database.DatabaseSettings;

/** A place for new databases. */
interface TestServer {

    /** Settings of a database that did not exist before. */
    DatabaseSettings fresh(Path folder);

    /** Embedded Derby. */
    TestServer DERBY = new TestServer() {
        private final AtomicInteger count = new AtomicInteger();

        @Override
        public DatabaseSettings fresh(Path folder) {
            return DatabaseSettings.derby(folder.resolve("db" + count.incrementAndGet()));
        }

        @Override
        public String toString() {
            return "Derby";
        }
    };

    /** A real PostgreSQL, started once in this JVM, that keeps what it has committed. */
    TestServer POSTGRES = new TestServer() {
        private final AtomicInteger count = new AtomicInteger();
        private @Nullable EmbeddedPostgres server;

        @Override
        public synchronized DatabaseSettings fresh(Path folder) {
            try {
                return fresh(started());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private EmbeddedPostgres started() throws IOException {
            var running = server;
            if (running == null) {
                running = EmbeddedPostgres.builder()
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("fsync", "on")
                        .start();
                server = running;
            }
            return running;
        }

        private DatabaseSettings fresh(EmbeddedPostgres running) throws SQLException {
            var name = "serai" + count.incrementAndGet();
            try (var connection = running.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE " + name);
            }
            return DatabaseSettings.postgres(running.getJdbcUrl("postgres", name), "postgres", "postgres");
        }

        @Override
        public String toString() {
            return "PostgreSQL";
        }
    };
}
