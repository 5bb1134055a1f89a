package org.seraicrm.platform.automation.bulk;

import org.seraicrm.platform.kernel.Id;

/** One bulk job. */
public record BulkId(long value) implements Id {

    /** A new one. */
    public static BulkId next() {
        return new BulkId(Id.next());
    }

    /** From its {@linkplain Id#text() text form}. */
    public static BulkId of(String text) {
        return new BulkId(Id.parse(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
