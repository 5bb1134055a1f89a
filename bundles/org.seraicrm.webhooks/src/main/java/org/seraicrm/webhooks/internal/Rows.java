package org.seraicrm.webhooks.internal;

import java.util.Optional;
import org.seraicrm.platform.integration.ChannelId;
import org.seraicrm.platform.store.UnitOfWork;
import org.seraicrm.webhooks.DeliveryId;
import org.seraicrm.webhooks.internal.jpa.DeliveryRow;
import org.seraicrm.webhooks.internal.jpa.ReceiverRow;

/** Finds rows. */
final class Rows {

    /** This bundle's persistence unit. */
    static final String UNIT = "org.seraicrm.webhooks";

    private Rows() {}

    static Optional<DeliveryRow> delivery(UnitOfWork unit, DeliveryId id) {
        return Optional.ofNullable(unit.entities(UNIT).find(DeliveryRow.class, id.value()));
    }

    static Optional<ReceiverRow> receiver(UnitOfWork unit, ChannelId channel) {
        return Optional.ofNullable(unit.entities(UNIT).find(ReceiverRow.class, channel.value()));
    }

    /** The receiver's row, made if there is none yet. */
    static ReceiverRow receiverToChange(UnitOfWork unit, ChannelId channel) {
        return receiver(unit, channel).orElseGet(() -> {
            ReceiverRow row = new ReceiverRow(channel);
            unit.entities(UNIT).persist(row);
            return row;
        });
    }
}
