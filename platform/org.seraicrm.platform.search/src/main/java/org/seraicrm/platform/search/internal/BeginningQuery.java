package org.seraicrm.platform.search.internal;

import java.io.IOException;
import org.apache.lucene.index.FilteredTermsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.AttributeSource;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * Rows with a term that begins so. Lucene's own prefix query compiles an automaton and intersects it with each segment's
 * terms, which takes longer than all the rest of a look-up; this one goes to the first term and reads on.
 */
final class BeginningQuery extends MultiTermQuery {

    private final BytesRef beginning;

    BeginningQuery(String field, String beginning) {
        super(field, CONSTANT_SCORE_BLENDED_REWRITE);
        this.beginning = new BytesRef(beginning);
    }

    @Override
    protected TermsEnum getTermsEnum(Terms terms, AttributeSource attributes) throws IOException {
        return new Beginnings(terms.iterator(), beginning);
    }

    private static final class Beginnings extends FilteredTermsEnum {
        private final BytesRef beginning;

        Beginnings(TermsEnum terms, BytesRef beginning) {
            super(terms);
            this.beginning = beginning;
            setInitialSeekTerm(beginning);
        }

        @Override
        protected AcceptStatus accept(BytesRef term) {
            return StringHelper.startsWith(term, beginning) ? AcceptStatus.YES : AcceptStatus.END;
        }
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public boolean equals(Object other) {
        return super.equals(other) && other instanceof BeginningQuery query && beginning.equals(query.beginning);
    }

    @Override
    public int hashCode() {
        return 31 * super.hashCode() + beginning.hashCode();
    }

    @Override
    public String toString(String defaultField) {
        return getField() + ":" + beginning.utf8ToString() + "*";
    }
}
