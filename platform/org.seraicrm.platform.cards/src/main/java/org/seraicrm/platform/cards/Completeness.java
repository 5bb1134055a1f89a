package org.seraicrm.platform.cards;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.seraicrm.platform.kernel.Veil;
import org.seraicrm.platform.modules.ClientField;
import org.seraicrm.platform.modules.Field;
import org.seraicrm.platform.modules.Form;

/**
 * How much is known of a client or card (A44).
 *
 * @param percent from 0 to 100
 * @param missing what isn't known: of a client {@code phone}, {@code email}, {@code address}, {@code person},
 *     {@code responsible}; of a card the ids of fields, and {@code responsible}
 */
public record Completeness(int percent, List<String> missing) {

    public Completeness {
        missing = List.copyOf(missing);
    }

    /** A private person needs no contact person. */
    public static Completeness of(Client client) {
        return of(client, Veil.NONE);
    }

    /** As far as it is seen: what is hidden doesn't count. */
    public static Completeness of(Client client, Veil veil) {
        Map<String, Boolean> known = new LinkedHashMap<>();
        known.put("phone", client.first(ContactPoint.Kind.PHONE).isPresent());
        known.put("email", client.first(ContactPoint.Kind.EMAIL).isPresent());
        known.put("address", !client.addresses().isEmpty());
        if (client.kind() != ClientKind.PERSON) {
            known.put("person", !client.persons().isEmpty());
        }
        known.put("responsible", client.responsible().isPresent());
        known.keySet()
                .removeIf(name -> veil.hides(
                        ClientField.valueOf(name.toUpperCase(Locale.ROOT)).id()));
        return of(known);
    }

    /** Of a card with these fields. */
    public static Completeness of(Card card, List<Field> fields) {
        Map<String, Boolean> known = new LinkedHashMap<>();
        known.put("responsible", card.responsible().isPresent());
        fields.forEach(field -> known.put(field.id(), Form.filled(card.values().get(field.id()))));
        return of(known);
    }

    /** The name counts, too, and is always known. */
    private static Completeness of(Map<String, Boolean> known) {
        List<String> missing = new ArrayList<>();
        known.forEach((name, filled) -> {
            if (!filled) {
                missing.add(name);
            }
        });
        int all = known.size() + 1;
        return new Completeness(Math.round(100f * (all - missing.size()) / all), missing);
    }
}
