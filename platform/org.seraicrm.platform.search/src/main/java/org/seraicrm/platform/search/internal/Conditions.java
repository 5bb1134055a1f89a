package org.seraicrm.platform.search.internal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.seraicrm.platform.search.Condition;
import org.seraicrm.platform.search.FieldValue;
import org.seraicrm.platform.search.internal.words.Word;

/** Turns conditions into Lucene queries. */
final class Conditions {

    private Conditions() {}

    /** @param lenses what rows are found by when words of no certain field are asked for */
    static Query of(Condition condition, Lenses lenses) {
        if (condition instanceof Condition.All all) {
            return allOf(all.of().stream().map(each -> of(each, lenses)).toList());
        }
        if (condition instanceof Condition.Any any) {
            return anyOf(any.of().stream().map(each -> of(each, lenses)).toList());
        }
        if (condition instanceof Condition.Not not) {
            return not(of(not.condition(), lenses));
        }
        if (condition instanceof Condition.Is is) {
            return is(is.field(), is.values());
        }
        if (condition instanceof Condition.Between between) {
            return between(between.field(), between.from(), between.to());
        }
        if (condition instanceof Condition.Empty empty) {
            return not(term(Fields.HOLDS, empty.field()));
        }
        Condition.Words words = (Condition.Words) condition;
        return words.field()
                .map(field -> beginnings(Fields.words(field), words.text()))
                .orElseGet(() -> lenses.query(Typed.of(words.text()), Typed::anywhere));
    }

    /** All of them; everything when there are none. */
    static Query allOf(List<Query> queries) {
        if (queries.isEmpty()) {
            return new MatchAllDocsQuery();
        }
        return queries.size() == 1 ? queries.get(0) : joined(queries, Occur.FILTER);
    }

    /** At least one of them; nothing when there are none. */
    static Query anyOf(List<Query> queries) {
        if (queries.isEmpty()) {
            return new MatchNoDocsQuery();
        }
        return queries.size() == 1 ? queries.get(0) : new ConstantScoreQuery(joined(queries, Occur.SHOULD));
    }

    static Query term(String field, String value) {
        return new TermQuery(new Term(field, value));
    }

    static Query terms(String field, Collection<String> values) {
        return isTerm(field, values.stream().map(BytesRef::new).toList());
    }

    /** A word of the field begins so; only for fields that {@link Fields#begun short beginnings} are written to. */
    static Query begins(String field, String beginning) {
        return beginning.length() <= Fields.BEGUN ? term(field, Fields.begun(beginning)) : prefix(field, beginning);
    }

    static Query prefix(String field, String value) {
        return new BeginningQuery(field, value);
    }

    static Query prefixes(String field, Collection<String> values) {
        return anyOf(values.stream().map(value -> prefix(field, value)).toList());
    }

    private static Query joined(List<Query> queries, Occur occur) {
        BooleanQuery.Builder joined = new BooleanQuery.Builder();
        queries.forEach(query -> joined.add(query, occur));
        return joined.build();
    }

    private static Query not(Query query) {
        return new BooleanQuery.Builder()
                .add(new MatchAllDocsQuery(), Occur.FILTER)
                .add(query, Occur.MUST_NOT)
                .build();
    }

    private static Query beginnings(String field, String text) {
        return allOf(Word.of(text).stream()
                .map(word -> prefixes(field, word.spelled()))
                .toList());
    }

    private static Query is(String field, Set<FieldValue> values) {
        long[] numbers = values.stream()
                .filter(Values::numeric)
                .mapToLong(Values::number)
                .toArray();
        List<BytesRef> terms = values.stream()
                .filter(value -> !Values.numeric(value))
                .map(value -> new BytesRef(Values.term(value)))
                .toList();
        if (numbers.length == 0) {
            return isTerm(Fields.exact(field), terms);
        }
        Query number = LongField.newSetQuery(Fields.number(field), numbers);
        return terms.isEmpty() ? number : anyOf(List.of(number, isTerm(Fields.exact(field), terms)));
    }

    private static Query isTerm(String field, List<BytesRef> terms) {
        return terms.size() == 1
                ? new ConstantScoreQuery(new TermQuery(new Term(field, terms.get(0))))
                : new TermInSetQuery(field, terms);
    }

    private static Query between(String field, Optional<FieldValue> from, Optional<FieldValue> to) {
        return LongField.newRangeQuery(
                Fields.number(field),
                from.map(Values::number).orElse(Long.MIN_VALUE),
                to.map(Values::number).orElse(Long.MAX_VALUE));
    }
}
