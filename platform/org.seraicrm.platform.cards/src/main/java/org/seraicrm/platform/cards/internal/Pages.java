package org.seraicrm.platform.cards.internal;

import org.seraicrm.platform.kernel.Access;
import org.seraicrm.platform.kernel.Page;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.search.Hit;
import org.seraicrm.platform.search.Index;
import org.seraicrm.platform.search.Query;

/** Pages of the index, for askers whose cursors may be anything. */
final class Pages {

    private Pages() {}

    /**
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
