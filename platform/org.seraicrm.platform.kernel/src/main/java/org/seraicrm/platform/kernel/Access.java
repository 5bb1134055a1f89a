package org.seraicrm.platform.kernel;

import java.util.Collections;
import java.util.Set;

/**
 * What an actor may see, as keys: a row carries the keys that open it, and is seen by whoever holds one of them. Lists,
 * counts, look-ups and single rows are all judged by this.
 *
 * <p>Keys are written by {@link Keys}: the company's clients, a module's cards, and both narrowed to an owner for
 * Restricted users.
 *
 * @param company whose data it is; rows of another company are never seen
 * @param keys the keys the actor holds
 */
public record Access(CompanyId company, Set<String> keys) {

    public Access {
        keys = Set.copyOf(keys);
    }

    /** Whether a row of the company with these keys is seen. */
    public boolean sees(CompanyId rowCompany, Set<String> rowKeys) {
        return company.equals(rowCompany) && !Collections.disjoint(keys, rowKeys);
    }
}
