package org.seraicrm.platform.modules.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.seraicrm.platform.modules.internal.PerformedActions.Performed;
import org.seraicrm.platform.store.UnitOfWork;

/** The {@linkplain PerformedActions performed actions} as one unit of work needs them. */
interface Ledger {

    /** What was performed under a once-key before. */
    Optional<Performed> once(String key);

    void keep(Performed performed);

    /** Sends what is kept to the database. */
    void write();

    /** For one action: asked and written at once. */
    static Ledger of(PerformedActions table, UnitOfWork unit) {
        return new Ledger() {
            @Override
            public Optional<Performed> once(String key) {
                return table.once(unit, key);
            }

            @Override
            public void keep(Performed performed) {
                table.keep(unit, performed);
            }

            @Override
            public void write() {
                // is written
            }
        };
    }

    /** For many: asked for all keys at once, and written at the end. */
    static Ledger gathering(PerformedActions table, UnitOfWork unit, List<String> keys) {
        Map<String, Performed> before = table.once(unit, keys);
        List<Performed> gathered = new ArrayList<>();
        return new Ledger() {
            @Override
            public Optional<Performed> once(String key) {
                return Optional.ofNullable(before.get(key));
            }

            @Override
            public void keep(Performed performed) {
                gathered.add(performed);
            }

            @Override
            public void write() {
                table.keep(unit, gathered);
            }
        };
    }
}
