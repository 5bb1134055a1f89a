package org.seraicrm.platform.cards.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.seraicrm.platform.cards.Address;
import org.seraicrm.platform.cards.ContactPerson;
import org.seraicrm.platform.cards.ContactPoint;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.kernel.Veil;
import org.seraicrm.platform.kernel.Violation;
import org.seraicrm.platform.modules.ClientField;
import org.seraicrm.platform.modules.Sight;

/**
 * Puts what somebody typed for a client together with what they don't see of it, and refuses what they may not change:
 * hidden fields, and those that are only read. What is taken back leaves these as they are without a word.
 *
 * @param kept what the client has now; of two that become one, what both have
 * @param adding whether what is kept and wasn't typed stays beside, instead of being missed
 * @param violations takes what is refused
 */
record TypedClient(Sight sight, String region, boolean undoing, boolean adding, Kept kept, List<Violation> violations) {

    /** What a client has. */
    record Kept(List<ContactPoint> points, List<Address> addresses, List<ContactPerson> persons) {}

    private boolean hidden(ClientField field) {
        return sight.hidden().contains(field.id());
    }

    private boolean closed(ClientField field) {
        return hidden(field) || sight.readOnly().contains(field.id());
    }

    private void refuse(String pointer, ClientField field) {
        if (!undoing) {
            violations.add(
                    new Violation(pointer, "client.closed." + field.name().toLowerCase(Locale.ROOT)));
        }
    }

    List<ContactPoint> points(List<ContactPoint> typed) {
        List<ContactPoint> left = new ArrayList<>(kept.points().stream()
                .filter(point -> closed(VeiledClients.field(point.kind())))
                .toList());
        List<ContactPoint> points = new ArrayList<>();
        for (int i = 0; i < typed.size(); i++) {
            ContactPoint point = typed.get(i);
            ClientField field = VeiledClients.field(point.kind());
            if (!closed(field)) {
                points.add(point);
                continue;
            }
            Optional<ContactPoint> known = hidden(field) ? Optional.empty() : same(point, left);
            if (known.isEmpty()) {
                refuse("/contactPoints/" + i + "/value", field);
            }
            known.ifPresent(points::add);
            known.ifPresent(left::remove);
        }
        left.stream()
                .map(point -> VeiledClients.field(point.kind()))
                .filter(field -> !adding && !hidden(field))
                .distinct()
                .forEach(field -> refuse("/contactPoints", field));
        points.addAll(left);
        return points;
    }

    /** Those of some that may be changed: what is said by saying nothing. */
    List<ContactPoint> open(List<ContactPoint> points) {
        return points.stream()
                .filter(point -> !closed(VeiledClients.field(point.kind())))
                .toList();
    }

    List<Address> openAddresses(List<Address> addresses) {
        return closed(ClientField.ADDRESS) ? List.of() : addresses;
    }

    List<ContactPerson> openPersons(List<ContactPerson> persons) {
        return closed(ClientField.PERSON) ? List.of() : shown(persons);
    }

    private List<ContactPerson> shown(List<ContactPerson> persons) {
        VeiledClients seen = new VeiledClients(new Veil(sight.hidden(), sight.hidden()));
        return persons.stream().map(seen::seen).toList();
    }

    private Optional<ContactPoint> same(ContactPoint typed, List<ContactPoint> among) {
        Optional<String> value = ContactPoints.normal(typed.kind(), typed.value(), region);
        return among.stream()
                .filter(point -> point.kind() == typed.kind()
                        && value.filter(point.value()::equals).isPresent())
                .findFirst();
    }

    List<Address> addresses(List<Address> typed) {
        return list(typed, kept.addresses(), ClientField.ADDRESS, "/addresses");
    }

    private <T> List<T> list(List<T> typed, List<T> before, ClientField field, String pointer) {
        if (!closed(field)) {
            return typed;
        }
        boolean same = hidden(field) ? typed.isEmpty() : adding ? before.containsAll(typed) : before.equals(typed);
        if (!same) {
            refuse(pointer, field);
        }
        return before;
    }

    /** A person keeps what isn't seen of it; who is renamed is known by the place. */
    List<ContactPerson> persons(List<ContactPerson> typed) {
        if (closed(ClientField.PERSON)) {
            list(typed, shown(kept.persons()), ClientField.PERSON, "/persons");
            return kept.persons();
        }
        if (!closed(ClientField.PHONE) && !closed(ClientField.EMAIL)) {
            return typed;
        }
        List<Optional<ContactPerson>> known = known(typed);
        List<ContactPerson> persons = new ArrayList<>();
        for (int i = 0; i < typed.size(); i++) {
            ContactPerson person = typed.get(i);
            Optional<ContactPerson> before = known.get(i);
            String pointer = "/persons/" + i;
            persons.add(new ContactPerson(
                    person.name(),
                    person.position(),
                    person.decisionMaker(),
                    contact(
                            ClientField.PHONE,
                            pointer + "/phone",
                            person.phone(),
                            before.flatMap(ContactPerson::phone)),
                    contact(
                            ClientField.EMAIL,
                            pointer + "/email",
                            person.email(),
                            before.flatMap(ContactPerson::email))));
        }
        return persons;
    }

    private Optional<String> contact(
            ClientField field, String pointer, Optional<String> typed, Optional<String> before) {
        if (!closed(field)) {
            return typed;
        }
        Optional<String> written = typed.filter(text -> !text.isBlank());
        boolean same = written.isEmpty() ? hidden(field) || before.isEmpty() : !hidden(field) && written.equals(before);
        if (!same) {
            refuse(pointer, field);
        }
        return before;
    }

    /** Whom each of those typed was before. */
    private List<Optional<ContactPerson>> known(List<ContactPerson> typed) {
        List<ContactPerson> before = kept.persons();
        Set<Integer> met = new HashSet<>();
        List<Optional<ContactPerson>> known = new ArrayList<>();
        for (ContactPerson person : typed) {
            Optional<ContactPerson> found = Optional.empty();
            for (int i = 0; i < before.size() && found.isEmpty(); i++) {
                if (!met.contains(i)
                        && before.get(i).name().equals(person.name().strip())) {
                    met.add(i);
                    found = Optional.of(before.get(i));
                }
            }
            known.add(found);
        }
        for (int i = 0; i < known.size() && typed.size() == before.size(); i++) {
            if (known.get(i).isEmpty() && met.add(i)) {
                known.set(i, Optional.of(before.get(i)));
            }
        }
        return known;
    }

    /**
     * @param said whether anything was typed at all
     * @param before those whom it may be, the likeliest first
     */
    Optional<UserId> responsible(boolean said, Optional<UserId> typed, List<Optional<UserId>> before) {
        if (!closed(ClientField.RESPONSIBLE)) {
            return typed;
        }
        boolean known = before.contains(typed) && !hidden(ClientField.RESPONSIBLE);
        if (said && !known) {
            refuse("/responsible", ClientField.RESPONSIBLE);
        }
        return said && known ? typed : before.stream().flatMap(Optional::stream).findFirst();
    }
}
