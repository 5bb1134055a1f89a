package org.seraicrm.platform.store.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.store.Backups;
import org.seraicrm.platform.store.internal.database.Database;
import org.seraicrm.platform.store.internal.database.Dialect;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Backups of the embedded database by its own means. One is taken at a time. */
public final class DerbyBackups implements Backups {

    private static final Logger LOG = LoggerFactory.getLogger(DerbyBackups.class);
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'serai-'uuuuMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final String UNFINISHED = ".unfinished";

    private final Database database;
    private final Path data;
    private final Clock clock;

    /** @param data the folder with the database's folder and the keys */
    public DerbyBackups(Database database, Path data, Clock clock) {
        this.database = database;
        this.data = data;
        this.clock = clock;
    }

    @Override
    public synchronized Path take(Path folder) {
        if (database.dialect() != Dialect.DERBY) {
            throw new Problem(Problem.Kind.CONFLICT, "backup.elsewhere").refusal();
        }
        Path whole = folder.toAbsolutePath().normalize().resolve(NAME.format(clock.instant()));
        Path unfinished = whole.resolveSibling(whole.getFileName() + UNFINISHED);
        try {
            Files.createDirectories(unfinished);
            database.copyTo(unfinished);
            copy(data.resolve("keys"), unfinished.resolve("keys"));
            Files.move(unfinished, whole);
            LOG.info("Backup taken: {}", whole);
            return whole;
        } catch (IOException | RuntimeException failed) {
            LOG.warn("No backup in {}", folder, failed);
            discard(unfinished);
            throw new Problem(
                            Problem.Kind.UNAVAILABLE,
                            "backup.failed",
                            Map.of("folder", folder.toString(), "reason", failed.toString()),
                            List.of())
                    .refusal();
        }
    }

    /** Deletes all but the latest backups in a folder. */
    public synchronized void keep(Path folder, int latest) throws IOException {
        try (Stream<Path> backups = Files.list(folder)) {
            backups.filter(backup -> backup.getFileName().toString().matches("serai-\\d{8}-\\d{6}"))
                    .sorted(Comparator.reverseOrder())
                    .skip(latest)
                    .forEach(DerbyBackups::discard);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        if (Files.isDirectory(from)) {
            try (Stream<Path> files = Files.walk(from)) {
                for (Path file : files.toList()) {
                    Files.copy(file, to.resolve(from.relativize(file).toString()));
                }
            }
        }
    }

    private static void discard(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException left) {
            LOG.warn("{} is left: {}", folder, left.toString());
        }
    }
}
