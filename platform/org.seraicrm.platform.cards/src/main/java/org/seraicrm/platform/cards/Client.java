package org.seraicrm.platform.cards;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.UserId;

/**
 * A person or organisation that a company deals with.
 *
 * @param responsible the user who looks after it (A112)
 * @param values of the company's own fields of clients, by field id
 * @param changed when it was last changed
 */
public record Client(
        ClientId id,
        CompanyId company,
        int version,
        ClientKind kind,
        String name,
        List<ContactPoint> contactPoints,
        List<Address> addresses,
        List<ContactPerson> persons,
        Optional<UserId> responsible,
        Map<String, JsonNode> values,
        boolean trashed,
        Instant changed) {

    public Client {
        contactPoints = List.copyOf(contactPoints);
        addresses = List.copyOf(addresses);
        persons = List.copyOf(persons);
        values = Map.copyOf(values);
    }

    /** The same with other values of its own fields. */
    public Client with(Map<String, JsonNode> others) {
        return new Client(
                id,
                company,
                version,
                kind,
                name,
                contactPoints,
                addresses,
                persons,
                responsible,
                others,
                trashed,
                changed);
    }

    /** Those who decide; all contact persons when nobody is said to (A296). */
    public List<ContactPerson> deciding() {
        List<ContactPerson> deciding =
                persons.stream().filter(ContactPerson::decisionMaker).toList();
        return deciding.isEmpty() ? persons : deciding;
    }

    /** The first contact point of a kind. */
    public Optional<ContactPoint> first(ContactPoint.Kind wanted) {
        return contactPoints.stream().filter(point -> point.kind() == wanted).findFirst();
    }
}
