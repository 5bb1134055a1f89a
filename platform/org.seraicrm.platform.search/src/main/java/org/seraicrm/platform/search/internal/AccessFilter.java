package org.seraicrm.platform.search.internal;

import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.seraicrm.platform.kernel.Access;
import org.seraicrm.platform.kernel.CompanyId;

/**
 * {@link Access#sees} as a query. The company is part of every term, so that no set of keys opens another company's row.
 */
final class AccessFilter {

    private static final int CLAUSES = 64;

    private AccessFilter() {}

    /** Writes the keys into a row. */
    static void write(CompanyId company, Set<String> keys, Document row) {
        keys.forEach(key -> row.add(new StringField(Fields.OPENED_BY, term(company, key), Store.NO)));
    }

    /** The rows of the given kinds, or of all if there are none, that are opened. */
    static Query of(Access access, Set<String> kinds) {
        BooleanQuery.Builder filter = new BooleanQuery.Builder().add(opened(access), Occur.FILTER);
        if (!kinds.isEmpty()) {
            filter.add(oneOf(Fields.KIND, kinds.stream()), Occur.FILTER);
        }
        return filter.build();
    }

    private static Query opened(Access access) {
        return oneOf(Fields.OPENED_BY, access.keys().stream().sorted().map(key -> term(access.company(), key)));
    }

    private static Query oneOf(String field, Stream<String> values) {
        var terms = values.map(BytesRef::new).toList();
        if (terms.size() > CLAUSES) {
            return new TermInSetQuery(field, terms);
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        terms.forEach(term -> any.add(new TermQuery(new Term(field, term)), Occur.SHOULD));
        return any.build();
    }

    private static String term(CompanyId company, String key) {
        return company.text() + "/" + key;
    }
}
