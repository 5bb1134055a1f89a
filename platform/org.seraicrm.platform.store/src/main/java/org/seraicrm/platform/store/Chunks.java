package org.seraicrm.platform.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.Id;

/**
 * Contents of files, in pieces of 256 KB that lie in a table of their own, with the columns {@code file_id, place,
 * company_id, content}. Neither writing nor reading holds a transaction while somebody's network is waited for.
 *
 * @param table its name
 */
public record Chunks(String table) {

    private static final int SIZE = 256 * 1024;

    /** Keeps all of a content in one unit of work. */
    public void write(UnitOfWork unit, Id file, InputStream content) throws IOException {
        byte[] chunk = content.readNBytes(SIZE);
        for (int place = 0; chunk.length > 0; place++) {
            insert(unit, file, place, chunk);
            chunk = content.readNBytes(SIZE);
        }
    }

    /**
     * Keeps a content piece by piece, each in a transaction of its own.
     *
     * @param most bytes that are read
     * @return how many there were; more than {@code most} when it was too large and reading was given up
     */
    public long stream(Store store, CompanyId company, Id file, InputStream content, long most) throws IOException {
        long size = 0;
        byte[] chunk = content.readNBytes(SIZE);
        for (int place = 0; chunk.length > 0 && size <= most; place++) {
            size += chunk.length;
            byte[] piece = chunk;
            int at = place;
            store.write(company, unit -> insert(unit, file, at, piece));
            chunk = size > most ? new byte[0] : content.readNBytes(SIZE);
        }
        return size;
    }

    private int insert(UnitOfWork unit, Id file, int place, byte[] chunk) {
        return Sql.update(
                unit,
                "INSERT INTO " + table + " (file_id, place, company_id, content) VALUES (?, ?, ?, ?)",
                file,
                place,
                unit.company(),
                chunk);
    }

    /** A piece of a file of the unit's company; empty after the last. */
    public Optional<byte[]> read(UnitOfWork unit, Id file, int place) {
        return Sql.first(
                unit,
                row -> row.getBytes(1),
                "SELECT content FROM " + table + " WHERE file_id = ? AND place = ? AND company_id = ?",
                file,
                place,
                unit.company());
    }

    /** Writes a content out, each piece read in a transaction of its own, so that no slow reader holds one. */
    public void writeTo(Store store, CompanyId company, Id file, OutputStream out) throws IOException {
        Optional<byte[]> chunk = piece(store, company, file, 0);
        for (int place = 1; chunk.isPresent(); place++) {
            out.write(chunk.get());
            chunk = piece(store, company, file, place);
        }
    }

    private Optional<byte[]> piece(Store store, CompanyId company, Id file, int place) {
        return store.read(company, unit -> read(unit, file, place));
    }

    /** Forgets a file's content. */
    public void delete(UnitOfWork unit, Id file) {
        Sql.update(unit, "DELETE FROM " + table + " WHERE file_id = ? AND company_id = ?", file, unit.company());
    }
}
