package org.seraicrm.platform.cards.internal.jpa;

import java.util.List;
import org.seraicrm.platform.cards.Address;
import org.seraicrm.platform.cards.ContactPerson;
import org.seraicrm.platform.cards.ContactPoint;

/** What stands in one document on a client's row. */
public record ClientDetails(List<ContactPoint> contactPoints, List<Address> addresses, List<ContactPerson> persons) {

    /** Greatest length of the document, in characters; 32,000 bytes on Derby at worst. */
    public static final int LONGEST = 30_000;

    public ClientDetails {
        contactPoints = List.copyOf(contactPoints);
        addresses = List.copyOf(addresses);
        persons = List.copyOf(persons);
    }
}
