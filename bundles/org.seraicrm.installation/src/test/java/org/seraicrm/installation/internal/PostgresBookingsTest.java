package org.seraicrm.installation.internal;

import java.nio.file.Path;

class PostgresBookingsTest extends BookingsContract {
    @Override
    Site open(Path folder) {
        return Site.onPostgres(folder);
    }
}
