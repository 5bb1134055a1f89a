package org.seraicrm.email.internal;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.seraicrm.platform.store.local.LocalStore;

class PostgresTemplatesTest extends TemplatesContract {

    @SuppressWarnings("NullAway.Init") // started before the first test
    private EmbeddedPostgres server;

    @Override
    LocalStore open(Path folder, Map<String, List<Class<?>>> units) {
        try {
            server = EmbeddedPostgres.start();
            return LocalStore.postgres(server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres", units);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @AfterAll
    void stop() throws IOException {
        server.close();
    }
}
