package org.seraicrm.imports.internal;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.seraicrm.platform.automation.bulk.BulkJobs;
import org.seraicrm.platform.store.Migrations;
import org.seraicrm.platform.store.local.LocalStore;
import org.seraicrm.platform.testkit.local.LocalCompany;

/** Places for new databases. */
enum Databases {
    DERBY {
        @Override
        LocalStore fresh(Path folder) {
            return LocalStore.derby(folder, units());
        }
    },
    POSTGRESQL {
        @Override
        LocalStore fresh(Path folder) {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.start();
                return LocalStore.postgres(server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres", units());
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    };

    /** A store on a database that did not exist before; its server ends with this JVM. */
    abstract LocalStore fresh(Path folder);

    private static Map<String, List<Class<?>>> units() {
        Map<String, List<Class<?>>> units = new HashMap<>(LocalCompany.units(Map.of()));
        units.computeIfPresent(
                Migrations.PLATFORM,
                (name, classes) -> Stream.concat(classes.stream(), Stream.<Class<?>>of(BulkJobs.class, Imports.class))
                        .toList());
        return units;
    }
}
