package org.seraicrm.platform.cards.internal.jpa;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.seraicrm.platform.cards.Address;
import org.seraicrm.platform.cards.ContactPerson;
import org.seraicrm.platform.cards.ContactPoint;

/** What stands in one document on a client's row. */
public record ClientDetails(
        List<ContactPoint> contactPoints,
        List<Address> addresses,
        List<ContactPerson> persons,
        @JsonSetter(nulls = Nulls.AS_EMPTY) Map<String, JsonNode> values) {

    /** Of whom nothing is known. */
    public static final ClientDetails NONE = new ClientDetails(List.of(), List.of(), List.of(), Map.of());

    /** Greatest length of the document, in characters; 32,000 bytes on Derby at worst. */
    public static final int LONGEST = 30_000;

    public ClientDetails {
        contactPoints = List.copyOf(contactPoints);
        addresses = List.copyOf(addresses);
        persons = List.copyOf(persons);
        values = Map.copyOf(values);
    }
}
