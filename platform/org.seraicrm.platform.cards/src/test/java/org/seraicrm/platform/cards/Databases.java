package org.seraicrm.platform.cards;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.seraicrm.platform.cards.local.LocalCards;
import org.seraicrm.platform.modules.local.LocalModules;
import org.seraicrm.platform.store.local.LocalStore;

/** Places for new databases. */
enum Databases {
    DERBY {
        @Override
        LocalStore fresh(Path folder) {
            return LocalStore.derby(folder, entities());
        }
    },
    POSTGRESQL {
        @Override
        LocalStore fresh(Path folder) {
            String name = "cards" + COUNT.incrementAndGet();
            try (var connection = server().getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE " + name);
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
            return LocalStore.postgres(server().getJdbcUrl("postgres", name), "postgres", "postgres", entities());
        }
    };

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static @Nullable EmbeddedPostgres server;

    /** A store on a database that did not exist before. */
    abstract LocalStore fresh(Path folder);

    private static Class<?>[] entities() {
        return Stream.of(LocalModules.ENTITIES, LocalCards.ENTITIES)
                .flatMap(Stream::of)
                .toArray(Class<?>[]::new);
    }

    /** One for all tests of this JVM, which ends it. */
    private static synchronized EmbeddedPostgres server() {
        EmbeddedPostgres running = server;
        if (running == null) {
            try {
                running = EmbeddedPostgres.start();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
            server = running;
        }
        return running;
    }
}
