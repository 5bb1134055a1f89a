package org.seraicrm.platform.cards.views;

import org.seraicrm.platform.kernel.Id;

/** A saved view. */
public record SavedViewId(long value) implements Id {

    /** A new one. */
    public static SavedViewId next() {
        return new SavedViewId(Id.next());
    }

    /** From its {@linkplain Id#text() text form}. */
    public static SavedViewId of(String text) {
        return new SavedViewId(Id.parse(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
