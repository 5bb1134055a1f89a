package org.seraicrm.platform.kernel;

import com.github.f4b6a3.tsid.Tsid;
import com.github.f4b6a3.tsid.TsidCreator;
import java.time.Instant;

/**
 * The identity of one thing, unique in the installation and sortable by time of creation. In text (URLs, JSON, chat) it
 * is 13 characters of Crockford's base 32; in the database a signed 64-bit integer.
 */
public interface Id {

    /** The number stored in the database. */
    long value();

    /** The 13 characters that people and programs see. */
    default String text() {
        return Tsid.from(value()).toString();
    }

    /** When it was given, to the millisecond. */
    default Instant created() {
        return Tsid.from(value()).getInstant();
    }

    /** A number no other thing has; later calls give greater numbers on one node. */
    static long next() {
        return TsidCreator.getTsid1024().toLong();
    }

    /**
     * Reads the text form, in any case.
     *
     * @throws IllegalArgumentException when the text is not 13 characters of Crockford's base 32
     */
    static long parse(String text) {
        return Tsid.from(text).toLong();
    }
}
