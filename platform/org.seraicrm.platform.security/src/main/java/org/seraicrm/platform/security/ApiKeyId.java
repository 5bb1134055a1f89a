package org.seraicrm.platform.security;

import org.seraicrm.platform.kernel.Id;

/** An API key, which is not the key itself. */
public record ApiKeyId(long value) implements Id {

    /** A new one. */
    public static ApiKeyId next() {
        return new ApiKeyId(Id.next());
    }

    /** From its {@linkplain Id#text() text form}. */
    public static ApiKeyId of(String text) {
        return new ApiKeyId(Id.parse(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
