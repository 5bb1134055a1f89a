package org.seraicrm.platform.search.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Base64;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedSetSortField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Writes the sort values of a page's last row into text, and reads them. */
final class Cursor {

    private static final int NOTHING = 0;
    private static final int NUMBER = 1;
    private static final int TERM = 2;

    private Cursor() {}

    static String of(FieldDoc last) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(last.fields.length);
            for (Object value : last.fields) {
                write(value, out);
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    private static void write(@Nullable Object value, DataOutputStream out) throws IOException {
        if (value instanceof Long number) {
            out.writeByte(NUMBER);
            out.writeLong(number);
        } else if (value instanceof BytesRef term) {
            out.writeByte(TERM);
            out.writeShort(term.length);
            out.write(term.bytes, term.offset, term.length);
        } else {
            out.writeByte(NOTHING);
        }
    }

    /**
     * The place after which the page starts.
     *
     * @throws IllegalArgumentException when it wasn't written for this sort
     */
    static FieldDoc read(String cursor, Sort sort) {
        SortField[] fields = sort.getSort();
        try (DataInputStream in = new DataInputStream(
                new ByteArrayInputStream(Base64.getUrlDecoder().decode(cursor)))) {
            if (in.readByte() != fields.length) {
                throw new IOException("other orders");
            }
            @Nullable Object[] values = new Object[fields.length];
            for (int at = 0; at < fields.length; at++) {
                values[at] = read(in, fields[at]);
            }
            return new FieldDoc(Integer.MAX_VALUE, Float.NaN, values);
        } catch (IOException wrong) {
            throw new IllegalArgumentException("not a cursor of this query", wrong);
        }
    }

    private static @Nullable Object read(DataInputStream in, SortField field) throws IOException {
        boolean ofTerms = field instanceof SortedSetSortField || field.getType() == SortField.Type.STRING;
        int type = in.readByte();
        if (type == NUMBER && !ofTerms) {
            return in.readLong();
        }
        if (type == TERM && ofTerms) {
            return new BytesRef(in.readNBytes(in.readUnsignedShort()));
        }
        if (type == NOTHING && ofTerms) {
            return null;
        }
        throw new IOException("other orders");
    }
}
