package org.seraicrm.platform.security.internal;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Tests that share one installation; each founds companies of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OnDatabase {

    private final Databases database;

    @SuppressWarnings("NullAway.Init") // made before the first test
    Installation serai;

    OnDatabase(Databases database) {
        this.database = database;
    }

    @BeforeAll
    void install(@TempDir Path folder) throws IOException {
        serai = new Installation(database, folder);
    }

    @AfterAll
    void close() {
        serai.close();
    }
}
