package org.seraicrm.platform.modules.internal;

import java.util.Optional;
import org.seraicrm.platform.kernel.EventId;
import org.seraicrm.platform.kernel.Id;

/** The text form of receipts: that of ids. */
final class Receipts {

    private Receipts() {}

    static String text(long id) {
        return new EventId(id).text();
    }

    static Optional<Long> id(String receipt) {
        try {
            return Optional.of(Id.parse(receipt));
        } catch (IllegalArgumentException notAReceipt) {
            return Optional.empty();
        }
    }
}
