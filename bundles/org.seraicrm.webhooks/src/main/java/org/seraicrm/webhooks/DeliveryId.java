package org.seraicrm.webhooks;

import org.seraicrm.platform.kernel.Id;

/** One event for one receiver. */
public record DeliveryId(long value) implements Id {

    /** A new one. */
    public static DeliveryId next() {
        return new DeliveryId(Id.next());
    }

    /** From its {@linkplain Id#text() text form}. */
    public static DeliveryId of(String text) {
        return new DeliveryId(Id.parse(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
