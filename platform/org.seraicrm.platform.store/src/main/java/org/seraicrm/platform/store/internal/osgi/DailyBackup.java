package org.seraicrm.platform.store.internal.osgi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.seraicrm.platform.store.TimedWork;
import org.seraicrm.platform.store.internal.DerbyBackups;

/** Takes a backup each day, where the operator wants some kept ({@code SERAI_BACKUPS_KEPT}). */
@Component
public final class DailyBackup implements TimedWork {

    private static final String KEPT = "serai.backups.kept";

    private final DerbyBackups backups;
    private final Path folder;
    private final int kept;

    @Activate
    public DailyBackup(BundleContext context, @Reference StoreOpening opening) {
        backups = opening.running().backups();
        folder = ContainerSettings.data(context).resolve("backups");
        kept = ContainerSettings.setting(context, KEPT).map(Integer::valueOf).orElse(0);
    }

    @Override
    public String name() {
        return "store.backup";
    }

    @Override
    public Optional<Duration> every() {
        return Optional.of(Duration.ofDays(1));
    }

    @Override
    public void run(String key, String data) {
        if (kept <= 0) {
            return;
        }
        backups.take(folder);
        try {
            backups.keep(folder, kept);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
