package org.seraicrm.email.internal.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.seraicrm.platform.kernel.FileId;
import org.seraicrm.platform.store.Sql;
import org.seraicrm.platform.store.UnitOfWork;

/** Contents of files, in pieces. */
public final class Chunks {

    private static final int SIZE = 256 * 1024;

    private Chunks() {}

    /** Keeps all of it. */
    public static void write(UnitOfWork unit, FileId file, InputStream content) throws IOException {
        String sql = "INSERT INTO mail_chunk (file_id, place, company_id, content) VALUES (?, ?, ?, ?)";
        byte[] chunk = content.readNBytes(SIZE);
        for (int place = 0; chunk.length > 0; place++) {
            Sql.update(unit, sql, file, place, unit.company(), chunk);
            chunk = content.readNBytes(SIZE);
        }
    }

    /** A piece of a file of the unit's company; empty after the last. */
    public static Optional<byte[]> read(UnitOfWork unit, FileId file, int place) {
        String sql = "SELECT content FROM mail_chunk WHERE file_id = ? AND place = ? AND company_id = ?";
        return Sql.first(unit, row -> row.getBytes(1), sql, file, place, unit.company());
    }
}
