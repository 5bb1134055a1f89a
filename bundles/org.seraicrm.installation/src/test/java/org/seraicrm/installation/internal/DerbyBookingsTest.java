package org.seraicrm.installation.internal;

import java.nio.file.Path;

class DerbyBookingsTest extends BookingsContract {
    @Override
    Site open(Path folder) {
        return Site.onDerby(folder);
    }
}
