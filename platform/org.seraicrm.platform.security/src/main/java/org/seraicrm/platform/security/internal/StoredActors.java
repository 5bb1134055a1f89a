package org.seraicrm.platform.security.internal;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.DepartmentId;
import org.seraicrm.platform.kernel.Door;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.security.Actors;
import org.seraicrm.platform.security.internal.jdbc.ActorTable;
import org.seraicrm.platform.store.Store;

/** Makes actors from the rows of today. */
@Component
public final class StoredActors implements Actors {

    private final Store store;

    @Activate
    public StoredActors(@Reference Store store) {
        this.store = store;
    }

    @Override
    public Optional<Actor> of(CompanyId company, UserId user, Door door) {
        return store.read(company, unit -> ActorTable.find(unit, company, user, door));
    }

    @Override
    public List<Actor> members(CompanyId company, DepartmentId department, Door door) {
        return store.read(
                company,
                unit -> ActorTable.members(unit, company, department).stream()
                        .flatMap(user -> ActorTable.find(unit, company, user, door).stream())
                        .toList());
    }
}
