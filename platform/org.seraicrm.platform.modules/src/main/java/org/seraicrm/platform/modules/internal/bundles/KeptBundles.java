package org.seraicrm.platform.modules.internal.bundles;

import java.io.ByteArrayOutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.Version;
import org.seraicrm.platform.store.Sql;
import org.seraicrm.platform.store.Store;
import org.seraicrm.platform.store.UnitOfWork;

/** The bundles in the database, those that went included: which version worked with their data last. */
record KeptBundles(Store store) {

    private static final int CHUNK = 256 * 1024;
    private static final String ROW = "SELECT name, version, hash, file_name, node, wanted FROM module_bundle";

    /**
     * A bundle that is or was wanted.
     *
     * @param file that it came with; empty when it was installed by hand
     * @param node in whose folder the file was
     */
    record Row(String name, Version version, String hash, String file, String node, boolean wanted) {}

    Optional<Row> find(String name) {
        return store.server(unit -> Sql.first(unit, KeptBundles::row, ROW + " WHERE name = ?", name));
    }

    List<Row> all() {
        return store.server(unit -> Sql.list(unit, KeptBundles::row, ROW + " ORDER BY name"));
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getString(1),
                Version.parseVersion(row.getString(2)),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getBoolean(6));
    }

    void put(ModuleJar jar, String file, String node) {
        store.server(unit -> {
            Sql.update(unit, "DELETE FROM module_bundle WHERE name = ?", jar.name());
            Sql.update(unit, "DELETE FROM module_bundle_chunk WHERE name = ?", jar.name());
            write(unit, jar);
            return Sql.update(
                    unit,
                    "INSERT INTO module_bundle (name, version, hash, file_name, node, wanted, changed_at)"
                            + " VALUES (?, ?, ?, ?, ?, TRUE, ?)",
                    jar.name(),
                    jar.version().toString(),
                    jar.hash(),
                    file,
                    node,
                    unit.now());
        });
    }

    private static void write(UnitOfWork unit, ModuleJar jar) {
        String sql = "INSERT INTO module_bundle_chunk (name, place, content) VALUES (?, ?, ?)";
        byte[] content = jar.content();
        for (int from = 0; from < content.length; from += CHUNK) {
            byte[] chunk = Arrays.copyOfRange(content, from, Math.min(content.length, from + CHUNK));
            Sql.update(unit, sql, jar.name(), from / CHUNK, chunk);
        }
    }

    /** It is wanted no more; which version it was is remembered. */
    void withdraw(String name) {
        store.server(unit -> {
            Sql.update(unit, "DELETE FROM module_bundle_chunk WHERE name = ?", name);
            return Sql.update(
                    unit, "UPDATE module_bundle SET wanted = FALSE, changed_at = ? WHERE name = ?", unit.now(), name);
        });
    }

    byte[] content(String name) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (int place = 0; ; place++) {
            Optional<byte[]> chunk = chunk(name, place);
            if (chunk.isEmpty()) {
                return content.toByteArray();
            }
            content.writeBytes(chunk.orElseThrow());
        }
    }

    private Optional<byte[]> chunk(String name, int place) {
        String sql = "SELECT content FROM module_bundle_chunk WHERE name = ? AND place = ?";
        return store.server(unit -> Sql.first(unit, row -> row.getBytes(1), sql, name, place));
    }
}
