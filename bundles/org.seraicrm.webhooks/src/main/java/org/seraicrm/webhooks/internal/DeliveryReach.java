package org.seraicrm.webhooks.internal;

import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import org.seraicrm.platform.modules.Reach;
import org.seraicrm.platform.store.UnitOfWork;
import org.seraicrm.webhooks.DeliveryId;

/** Any delivery of the company may be named; the actions on it are for administrators. */
@Component(service = Reach.class)
public final class DeliveryReach implements Reach<DeliveryId> {

    @Override
    public Class<DeliveryId> type() {
        return DeliveryId.class;
    }

    @Override
    public Optional<Reached> reach(DeliveryId id, UnitOfWork unit) {
        return Rows.delivery(unit, id).map(row -> new Reached(Set.of(), Optional.empty()));
    }
}
