package org.seraicrm.email.internal.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.seraicrm.platform.kernel.FileId;
import org.seraicrm.platform.store.UnitOfWork;

/** Contents of files, in pieces. */
public final class Chunks {

    private static final int SIZE = 256 * 1024;

    private Chunks() {}

    /** Keeps all of it. */
    public static void write(UnitOfWork unit, FileId file, InputStream content) throws IOException {
        String sql = "INSERT INTO mail_chunk (file_id, place, company_id, content) VALUES (?, ?, ?, ?)";
        try (PreparedStatement insert = unit.connection().prepareStatement(sql)) {
            byte[] chunk = content.readNBytes(SIZE);
            for (int place = 0; chunk.length > 0; place++) {
                insert.setLong(1, file.value());
                insert.setInt(2, place);
                insert.setLong(3, unit.company().value());
                insert.setBytes(4, chunk);
                insert.executeUpdate();
                chunk = content.readNBytes(SIZE);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("chunks of " + file, failed);
        }
    }

    /** A piece of a file of the unit's company; empty after the last. */
    public static Optional<byte[]> read(UnitOfWork unit, FileId file, int place) {
        String sql = "SELECT content FROM mail_chunk WHERE file_id = ? AND place = ? AND company_id = ?";
        try (PreparedStatement select = unit.connection().prepareStatement(sql)) {
            select.setLong(1, file.value());
            select.setInt(2, place);
            select.setLong(3, unit.company().value());
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? Optional.of(rows.getBytes(1)) : Optional.empty();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("chunk of " + file, failed);
        }
    }
}
