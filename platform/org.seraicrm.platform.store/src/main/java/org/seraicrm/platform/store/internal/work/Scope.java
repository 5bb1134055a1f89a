package org.seraicrm.platform.store.internal.work;

import java.util.Optional;
import org.seraicrm.platform.kernel.CompanyId;

/** Whose data a unit of work is about, and whether it may change it. */
record Scope(Optional<CompanyId> company, boolean writable) {

    static final Scope SERVER = new Scope(Optional.empty(), true);

    static final Scope READING_SERVER = new Scope(Optional.empty(), false);

    static Scope writing(CompanyId company) {
        return new Scope(Optional.of(company), true);
    }

    static Scope reading(CompanyId company) {
        return new Scope(Optional.of(company), false);
    }
}
