package org.seraicrm.platform.search.internal;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.search.FieldValue;
import org.seraicrm.platform.search.FieldValue.Day;
import org.seraicrm.platform.search.FieldValue.Flag;
import org.seraicrm.platform.search.FieldValue.Keyword;
import org.seraicrm.platform.search.FieldValue.Moment;
import org.seraicrm.platform.search.FieldValue.Numeric;
import org.seraicrm.platform.search.FieldValue.Reference;
import org.seraicrm.platform.search.FieldValue.Text;
import org.seraicrm.platform.search.internal.words.Letters;

/** How values look inside the index. */
final class Values {

    private static final int COMPARED = 256;
    /** Lucene takes terms of at most 32,766 bytes. */
    private static final int LONGEST = 4_096;

    private static final Collator TELEPHONE_BOOK = telephoneBook();

    private Values() {}

    /** Whether a value is kept as a number, rather than as an exact term. */
    static boolean numeric(FieldValue value) {
        return value instanceof Numeric || value instanceof Moment || value instanceof Day;
    }

    /** The number of a {@linkplain #numeric numeric} value, in its order. */
    static long number(FieldValue value) {
        if (value instanceof Numeric numeric) {
            return NumericUtils.doubleToSortableLong(numeric.value());
        }
        if (value instanceof Moment moment) {
            return moment.value().toEpochMilli();
        }
        return ((Day) value).value().toEpochDay();
    }

    /** The term by which a value that is not numeric is found. */
    static String term(FieldValue value) {
        return value instanceof Text text ? Letters.fold(counted(text)) : counted(value);
    }

    /** The text under which a value that is not numeric is counted. */
    static String counted(FieldValue value) {
        if (value instanceof Keyword keyword) {
            return keyword.value()
                    .substring(0, Math.min(LONGEST, keyword.value().length()));
        }
        if (value instanceof Text text) {
            return cut(text.value());
        }
        return value instanceof Flag flag
                ? Boolean.toString(flag.value())
                : new ClientId(((Reference) value).id()).text();
    }

    /** Bytes in the order in which people sort names. */
    static BytesRef collated(String text) {
        return new BytesRef(TELEPHONE_BOOK.getCollationKey(cut(text)).toByteArray());
    }

    /** A title, as long as there can be room for. */
    static BytesRef shown(String title) {
        return new BytesRef(title.substring(0, Math.min(LONGEST, title.length())));
    }

    private static String cut(String text) {
        String stripped = text.strip();
        return stripped.substring(0, Math.min(COMPARED, stripped.length()));
    }

    private static Collator telephoneBook() {
        Collator collator = Collator.getInstance(ULocale.ROOT);
        collator.setStrength(Collator.TERTIARY);
        return collator.freeze();
    }
}
