package org.seraicrm.platform.cards.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.seraicrm.platform.kernel.Access;
import org.seraicrm.platform.kernel.Page;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.search.Hit;
import org.seraicrm.platform.search.Index;
import org.seraicrm.platform.search.Query;

/** Pages of the index. */
final class Pages {

    private Pages() {}

    /** All that fits. */
    static List<Hit> all(Index index, Access access, Query query) {
        List<Hit> all = new ArrayList<>();
        Optional<Query> next = Optional.of(query);
        while (next.isPresent()) {
            Page<Hit> page = index.find(access, next.get());
            all.addAll(page.items());
            next = page.next().map(query::from);
        }
        return all;
    }

    /**
     * One page, for askers whose cursors may be anything.
     *
     * @throws org.seraicrm.platform.kernel.Refusal when the cursor belongs to another query, or is none
     */
    static Page<Hit> find(Index index, Access access, Query query) {
        try {
            return index.find(access, query);
        } catch (IllegalArgumentException foreign) {
            if (query.cursor().isEmpty()) {
                throw foreign;
            }
            throw Problem.invalid("/cursor", "value.invalid").refusal();
        }
    }
}
