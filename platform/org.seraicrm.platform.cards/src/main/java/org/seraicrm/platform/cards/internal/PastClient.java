package org.seraicrm.platform.cards.internal;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.seraicrm.platform.cards.Address;
import org.seraicrm.platform.cards.Client;
import org.seraicrm.platform.cards.ClientKind;
import org.seraicrm.platform.cards.ContactPerson;
import org.seraicrm.platform.cards.ContactPoint;
import org.seraicrm.platform.cards.Entry;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Json;

/** A client on its way back through its history. One thread. */
final class PastClient {

    private static final TypeReference<List<ContactPoint>> POINTS = new TypeReference<>() {};
    private static final TypeReference<List<Address>> ADDRESSES = new TypeReference<>() {};
    private static final TypeReference<List<ContactPerson>> PERSONS = new TypeReference<>() {};

    private final Client now;
    private ClientKind kind;
    private String name;
    private List<ContactPoint> points;
    private List<Address> addresses;
    private List<ContactPerson> persons;
    private Optional<UserId> responsible;
    private final Map<String, JsonNode> values;
    private boolean trashed;
    private boolean there = true;
    private boolean erased;

    PastClient(Client now) {
        this.now = now;
        kind = now.kind();
        name = now.name();
        points = now.contactPoints();
        addresses = now.addresses();
        persons = now.persons();
        responsible = now.responsible();
        values = new HashMap<>(now.values());
        trashed = now.trashed();
    }

    /** Takes back what happened. */
    void takeBack(Entry entry) {
        switch (entry.type()) {
            case "client.changed", "client.merged", "client.separated" ->
                entry.data()
                        .path("changes")
                        .fields()
                        .forEachRemaining(change ->
                                takeBack(change.getKey(), change.getValue().path("before")));
            case "client.trashed" -> trashed = false;
            case "client.restored" -> trashed = true;
            case "client.erased" -> erased = true;
            case "client.created" -> there = false;
            default -> {}
        }
    }

    private void takeBack(String field, JsonNode before) {
        switch (field) {
            case "kind" -> kind = ClientKind.valueOf(before.asText());
            case "name" -> name = before.asText();
            case "contactPoints" -> points = Json.mapper().convertValue(before, POINTS);
            case "addresses" -> addresses = Json.mapper().convertValue(before, ADDRESSES);
            case "persons" -> persons = Json.mapper().convertValue(before, PERSONS);
            case "responsible" ->
                responsible = before.asText("").isEmpty() ? Optional.empty() : Optional.of(UserId.of(before.asText()));
            default -> ClientValues.field(field).ifPresent(own -> values.put(own, before));
        }
    }

    /** As far back as was gone; empty before it was created. */
    Optional<Client> state() {
        return there
                ? Optional.of(new Client(
                        now.id(),
                        now.company(),
                        now.version(),
                        kind,
                        name,
                        points,
                        addresses,
                        persons,
                        responsible,
                        CardEdit.merge(Map.of(), values),
                        trashed,
                        now.changed()))
                : Optional.empty();
    }

    /** Whether personal data was erased on the way. */
    boolean erased() {
        return erased;
    }
}
