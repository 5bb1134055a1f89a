package org.seraicrm.platform.store.internal.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A Derby database in a folder, inside this process. */
final class EmbeddedDerby {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDerby.class);
    private static final String SHUT_DOWN = "08006";
    private static final String NOT_FOUND = "XJ004";

    /**
     * Row locks are never exchanged for a table lock in practice; a lock that is not to be had is given up soon and the
     * unit of work tried again. Tables with a long column would get pages of 32 KiB: rows are mostly read one by one by
     * id, and a page of 8 KiB is read and checked in a quarter of the time; the cache holds 64 MiB of them. A plan made
     * while a table was small scans it: after a few uses, not a hundred, Derby looks whether the table has grown.
     */
    private static final Map<String, String> ENGINE = Map.of(
            "derby.locks.escalationThreshold", "1000000",
            "derby.locks.deadlockTimeout", "1",
            "derby.locks.waitTimeout", "5",
            "derby.language.stalePlanCheckInterval", "5",
            "derby.language.statementCache.size", "1000",
            "derby.storage.pageSize", "8192",
            "derby.storage.pageCacheSize", "8000");

    /** How many stores of this process have each folder open: the engine is theirs together. */
    private static final Map<Path, Integer> OPEN = new ConcurrentHashMap<>();

    private final EmbeddedDataSource source = new EmbeddedDataSource();
    private final Path folder;

    EmbeddedDerby(Path path) {
        folder = path.toAbsolutePath().normalize();
        var parent = folder.getParent();
        ENGINE.forEach(EmbeddedDerby::preset);
        if (parent != null) {
            create(parent);
            preset("derby.stream.error.file", parent.resolve("derby.log").toString());
        }
        source.setDatabaseName(folder.toString());
        source.setCreateDatabase("create");
        OPEN.merge(folder, 1, Integer::sum);
    }

    /** Derby reads its engine's settings from the system's properties; the operator's own come first. */
    private static void preset(String name, String value) {
        if (System.getProperty(name) == null) {
            System.setProperty(name, value);
        }
    }

    private static void create(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    DataSource dataSource() {
        return source;
    }

    /** Closes the files, so that the next start finds them clean. */
    void shutDown() {
        if (OPEN.merge(folder, -1, Integer::sum) > 0) {
            return;
        }
        source.setCreateDatabase("no");
        source.setShutdownDatabase("shutdown");
        try {
            source.getConnection().close();
        } catch (SQLException e) {
            if (!SHUT_DOWN.equals(e.getSQLState()) && !NOT_FOUND.equals(e.getSQLState())) {
                LOG.warn("The database did not shut down cleanly; it will recover at the next start", e);
            }
        }
    }
}
