package org.seraicrm.platform.security.internal;

import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import org.seraicrm.platform.kernel.DepartmentId;
import org.seraicrm.platform.modules.Reach;
import org.seraicrm.platform.security.internal.jpa.Departments;
import org.seraicrm.platform.store.UnitOfWork;

/** Everybody may name the departments of their company. */
@Component(service = Reach.class)
public final class DepartmentReach implements Reach<DepartmentId> {

    @Override
    public Class<DepartmentId> type() {
        return DepartmentId.class;
    }

    @Override
    public Optional<Reached> reach(DepartmentId id, UnitOfWork unit) {
        return Departments.find(unit, id).map(found -> new Reached(Set.of(), Optional.empty()));
    }
}
