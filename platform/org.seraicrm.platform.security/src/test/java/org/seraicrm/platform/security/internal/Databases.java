package org.seraicrm.platform.security.internal;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.seraicrm.platform.store.internal.database.DatabaseSettings;

/** Places for new databases. */
enum Databases {
    DERBY {
        @Override
        DatabaseSettings fresh(Path folder) {
            return DatabaseSettings.derby(folder.resolve("db"));
        }
    },
    POSTGRESQL {
        @Override
        DatabaseSettings fresh(Path folder) {
            var name = "security" + COUNT.incrementAndGet();
            try (var connection = server().getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE " + name);
            } catch (java.sql.SQLException e) {
                throw new IllegalStateException(e);
            }
            return DatabaseSettings.postgres(server().getJdbcUrl("postgres", name), "postgres", "postgres");
        }
    };

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static @Nullable EmbeddedPostgres server;

    /** Settings of a database that did not exist before. */
    abstract DatabaseSettings fresh(Path folder);

    /** One for all tests of this JVM, which ends it. */
    private static synchronized EmbeddedPostgres server() {
        var running = server;
        if (running == null) {
            try {
                running = EmbeddedPostgres.start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            server = running;
        }
        return running;
    }
}
