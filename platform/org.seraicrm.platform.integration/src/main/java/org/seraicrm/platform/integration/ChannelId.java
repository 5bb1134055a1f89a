package org.seraicrm.platform.integration;

import org.seraicrm.platform.kernel.Id;

/** A channel of a company. */
public record ChannelId(long value) implements Id {

    /** A new one. */
    public static ChannelId next() {
        return new ChannelId(Id.next());
    }

    /** From its {@linkplain Id#text() text form}. */
    public static ChannelId of(String text) {
        return new ChannelId(Id.parse(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
