package org.seraicrm.platform.security.internal;

import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import org.seraicrm.platform.modules.Reach;
import org.seraicrm.platform.security.ApiKeyId;
import org.seraicrm.platform.security.internal.jdbc.ApiKeyTable;
import org.seraicrm.platform.store.UnitOfWork;

/** Whoever may revoke keys may name those of the company. */
@Component(service = Reach.class)
public final class ApiKeyReach implements Reach<ApiKeyId> {

    @Override
    public Class<ApiKeyId> type() {
        return ApiKeyId.class;
    }

    @Override
    public Optional<Reached> reach(ApiKeyId id, UnitOfWork unit) {
        return ApiKeyTable.find(unit, id).map(found -> new Reached(Set.of(), Optional.empty()));
    }
}
