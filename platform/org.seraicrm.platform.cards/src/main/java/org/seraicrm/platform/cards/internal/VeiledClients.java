package org.seraicrm.platform.cards.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.seraicrm.platform.cards.Client;
import org.seraicrm.platform.cards.ContactPerson;
import org.seraicrm.platform.cards.ContactPoint;
import org.seraicrm.platform.kernel.Veil;
import org.seraicrm.platform.modules.ClientField;

/** Clients, and what is told of them, without what is hidden from somebody. */
record VeiledClients(Veil veil) {

    private static final String POINTS = "contactPoints";
    private static final String ADDRESSES = "addresses";
    private static final String PERSONS = "persons";
    private static final String RESPONSIBLE = "responsible";
    /** What a letter tells of addresses; a server's reason repeats them. */
    private static final Set<String> CORRESPONDENTS = Set.of("to", "from", "reason");

    private static final String UNSEEN = "•••";

    /** Which field a contact point belongs to. */
    static ClientField field(ContactPoint.Kind kind) {
        return ClientField.valueOf(kind.name());
    }

    private boolean hides(ClientField field) {
        return veil.hides(field.id());
    }

    /**
     * Whether somebody doesn't see all phones and e-mails. Only then is it asked whether a key shows on a client: keys are
     * of the region that the company was in when they were kept.
     */
    boolean hidesContacts() {
        return hides(ClientField.PHONE) || hides(ClientField.EMAIL) || hides(ClientField.PERSON);
    }

    /** Those that are left of a client. */
    Client seen(Client client) {
        if (veil.hidden().isEmpty()) {
            return client;
        }
        Map<String, JsonNode> values = new HashMap<>(client.values());
        values.keySet().removeAll(veil.hidden());
        return new Client(
                client.id(),
                client.company(),
                client.version(),
                client.kind(),
                client.name(),
                client.contactPoints().stream()
                        .filter(point -> !hides(field(point.kind())))
                        .toList(),
                hides(ClientField.ADDRESS) ? List.of() : client.addresses(),
                hides(ClientField.PERSON)
                        ? List.of()
                        : client.persons().stream().map(this::seen).toList(),
                hides(ClientField.RESPONSIBLE) ? Optional.empty() : client.responsible(),
                values,
                client.trashed(),
                client.changed());
    }

    /** What is left of a contact person. */
    ContactPerson seen(ContactPerson person) {
        return new ContactPerson(
                person.name(),
                person.position(),
                person.decisionMaker(),
                hides(ClientField.PHONE) ? Optional.empty() : person.phone(),
                hides(ClientField.EMAIL) ? Optional.empty() : person.email());
    }

    /** Takes what is hidden out of changes, by what was changed; those that are none any more go. */
    void hide(ObjectNode changes) {
        Set<String> gone = new HashSet<>();
        changes.fields().forEachRemaining(change -> {
            if (gone(change.getKey())) {
                gone.add(change.getKey());
            } else if (change.getKey().equals(POINTS) || change.getKey().equals(PERSONS)) {
                JsonNode before = change.getValue().path("before");
                JsonNode after = change.getValue().path("after");
                hide(change.getKey(), before);
                hide(change.getKey(), after);
                if (before.equals(after)) {
                    gone.add(change.getKey());
                }
            }
        });
        changes.remove(gone);
    }

    private boolean gone(String changed) {
        return switch (changed) {
            case ADDRESSES -> hides(ClientField.ADDRESS);
            case PERSONS -> hides(ClientField.PERSON);
            case RESPONSIBLE -> hides(ClientField.RESPONSIBLE);
            default -> ClientValues.field(changed).filter(veil::hides).isPresent();
        };
    }

    private void hide(String name, JsonNode listed) {
        if (listed instanceof ArrayNode list && name.equals(POINTS)) {
            list.removeIf(point ->
                    hides(field(ContactPoint.Kind.valueOf(point.path("kind").asText()))));
        }
        if (name.equals(PERSONS)) {
            listed.forEach(person -> {
                hide(person, "phone", ClientField.PHONE);
                hide(person, "email", ClientField.EMAIL);
            });
        }
    }

    private void hide(JsonNode of, String member, ClientField field) {
        if (hides(field) && of instanceof ObjectNode object && object.has(member)) {
            object.putNull(member);
        }
    }

    /** Takes phones and addresses out of what an entry says beside changes: of a lead, or of a letter. */
    void hide(String type, ObjectNode data) {
        if (hides(ClientField.PHONE)) {
            data.remove("phone");
        }
        if (hides(ClientField.EMAIL)) {
            data.remove("email");
        }
        if (type.startsWith("mail.") && hides(ClientField.EMAIL)) {
            CORRESPONDENTS.stream().filter(data::has).forEach(member -> data.put(member, UNSEEN));
        }
    }
}
