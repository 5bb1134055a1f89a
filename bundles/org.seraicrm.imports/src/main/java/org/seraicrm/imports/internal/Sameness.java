package org.seraicrm.imports.internal;

import org.seraicrm.platform.cards.ContactPoint;
import org.seraicrm.platform.kernel.Phone;

/** Whether two ways to reach somebody are one. */
final class Sameness {

    private Sameness() {}

    static boolean same(ContactPoint kept, ContactPoint typed, String region) {
        String value = typed.kind() == ContactPoint.Kind.PHONE
                ? Phone.parse(typed.value(), region).map(Phone::e164).orElse(typed.value())
                : typed.value().strip();
        return kept.kind() == typed.kind()
                && (kept.value().equalsIgnoreCase(value) || kept.value().equalsIgnoreCase("https://" + value));
    }
}
