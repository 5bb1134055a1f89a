package org.seraicrm.platform.security.internal;

import java.time.Duration;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.seraicrm.platform.security.internal.jdbc.AttemptTable;
import org.seraicrm.platform.security.internal.jdbc.ResetTable;
import org.seraicrm.platform.security.internal.jdbc.SessionTable;
import org.seraicrm.platform.store.Store;
import org.seraicrm.platform.store.TimedWork;

/** Drops sessions, resets and attempts that are over. */
@Component
public final class Sweeping implements TimedWork {

    private final Store store;

    @Activate
    public Sweeping(@Reference Store store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "security.sweep";
    }

    @Override
    public Optional<Duration> every() {
        return Optional.of(Duration.ofHours(1));
    }

    @Override
    public void run(String key, String data) {
        store.server(unit -> {
            SessionTable.sweep(unit);
            ResetTable.sweep(unit);
            AttemptTable.sweep(unit);
            return key;
        });
    }
}
