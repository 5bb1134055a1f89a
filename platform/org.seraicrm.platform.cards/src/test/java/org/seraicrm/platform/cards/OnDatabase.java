package org.seraicrm.platform.cards;

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
    Office office;

    OnDatabase(Databases database) {
        this.database = database;
    }

    @BeforeAll
    void open(@TempDir Path folder) {
        office = new Office(database, folder);
    }

    @AfterAll
    void close() {
        office.close();
    }
}
