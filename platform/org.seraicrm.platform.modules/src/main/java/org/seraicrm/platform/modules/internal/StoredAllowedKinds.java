package org.seraicrm.platform.modules.internal;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.Door;
import org.seraicrm.platform.modules.Json;
import org.seraicrm.platform.modules.Subject;
import org.seraicrm.platform.modules.switchboard.AllowedKinds;
import org.seraicrm.platform.modules.switchboard.KindsAllowed;
import org.seraicrm.platform.store.Sql;
import org.seraicrm.platform.store.Store;
import org.seraicrm.platform.store.UnitOfWork;

/** Keeps what the operator allows, and tells the company of it. Any thread. */
record StoredAllowedKinds(Store store, CompanyModules modules) implements AllowedKinds {

    @Override
    public Optional<Set<String>> of(CompanyId company) {
        return store.read(company, StoredAllowedKinds::read);
    }

    /** Those of the unit's company. */
    static Optional<Set<String>> read(UnitOfWork unit) {
        return Sql.first(
                        unit,
                        row -> Json.tree(row.getString(1)),
                        "SELECT kinds FROM allowed_kinds WHERE company_id = ?",
                        unit.company())
                .map(kinds -> Json.mapper().convertValue(kinds, new TypeReference<Set<String>>() {}));
    }

    @Override
    public void allow(CompanyId company, Optional<Set<String>> kinds) {
        store.write(company, unit -> {
            Sql.update(unit, "DELETE FROM allowed_kinds WHERE company_id = ?", company);
            kinds.ifPresent(each -> Sql.update(
                    unit,
                    "INSERT INTO allowed_kinds (company_id, kinds) VALUES (?, ?)",
                    company,
                    Json.write(new TreeSet<>(each))));
            KindsAllowed fact =
                    new KindsAllowed(kinds.map(each -> each.stream().sorted().toList()));
            ModuleHistory.note(unit, unit.record(FactJson.event(Optional.empty(), Door.SHELL, Subject.COMPANY, fact)));
            return company;
        });
        modules.forget(company);
    }
}
