package org.seraicrm.platform.search.internal;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.search.LRUQueryCache;
import org.apache.lucene.search.Query;
import org.seraicrm.platform.kernel.Access;
import org.seraicrm.platform.kernel.CompanyId;

/**
 * {@link Access#sees} as queries. The company is part of every term, so that no set of keys opens another company's row.
 * Which rows of a large, immutable segment a set of keys opens is remembered as bits: one bit per row, and the same
 * answer as long as the segment lives, so that a right taken away or a row changed is judged at once.
 */
final class AccessFilters {

    private static final int MOST = 1_000;
    private static final int LARGE_SEGMENT = 1_000;
    private static final float ALWAYS = Float.MAX_VALUE;
    private static final long MOST_BYTES = 32L << 20;

    private final LRUQueryCache remembered =
            new LRUQueryCache(MOST, MOST_BYTES, leaf -> leaf.reader().maxDoc() >= LARGE_SEGMENT, ALWAYS);

    /** The queries themselves, since to compare two of many keys takes longer than to look up a client. */
    private final Map<Asked, Query> known = new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, Query> eldest) {
            return size() > MOST;
        }
    };

    private record Asked(CompanyId company, Set<String> keys, Set<String> kinds) {}

    /** Writes the keys into a row. */
    static void write(CompanyId company, Set<String> keys, Document row) {
        keys.forEach(key -> row.add(new StringField(Fields.OPENED_BY, term(company, key), Store.NO)));
    }

    /** The rows of the given kinds, or of all if there are none, that are opened. */
    Query of(Access access, Set<String> kinds) {
        synchronized (known) {
            return known.computeIfAbsent(new Asked(access.company(), access.keys(), Set.copyOf(kinds)), this::query);
        }
    }

    private Query query(Asked asked) {
        Query opened = oneOf(Fields.OPENED_BY, asked.keys.stream().sorted().map(key -> term(asked.company, key)));
        Query wanted = asked.kinds.isEmpty()
                ? opened
                : Conditions.allOf(
                        List.of(opened, oneOf(Fields.KIND, asked.kinds.stream().sorted())));
        return new RememberedQuery(wanted, remembered);
    }

    private static Query oneOf(String field, Stream<String> values) {
        Collection<String> sorted = values.toList();
        return Conditions.anyOf(
                sorted.stream().map(value -> Conditions.term(field, value)).toList());
    }

    static String term(CompanyId company, String key) {
        return company.text() + "/" + key;
    }
}
