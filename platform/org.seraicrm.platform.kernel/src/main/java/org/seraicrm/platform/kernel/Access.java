package org.seraicrm.platform.kernel;

import java.util.Collections;
import java.util.Map;
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
 * @param veils what is hidden of the rows that are seen, by {@link Keys#clients()} or {@link Keys#cards(ModuleId)}; rows
 *     of forms that aren't named are seen whole
 */
public record Access(CompanyId company, Set<String> keys, Map<String, Veil> veils) {

    public Access {
        keys = Set.copyOf(keys);
        veils = Map.copyOf(veils);
    }

    /** Sees the rows whole that it sees. */
    public Access(CompanyId company, Set<String> keys) {
        this(company, keys, Map.of());
    }

    /** Whether a row of the company with these keys is seen. */
    public boolean sees(CompanyId rowCompany, Set<String> rowKeys) {
        return company.equals(rowCompany) && !Collections.disjoint(keys, rowKeys);
    }

    /** What is hidden of a form's rows. */
    public Veil veil(String form) {
        return veils.getOrDefault(form, Veil.NONE);
    }
}
