package org.seraicrm.platform.cards.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

    /** A person keeps what isn't seen of it; who is renamed is known by the place, as long as a part of the name stays. */
    List<ContactPerson> persons(List<ContactPerson> typed) {
        if (closed(ClientField.PERSON)) {
            list(typed, shown(kept.persons()), ClientField.PERSON, "/persons");
            return kept.persons();
        }
        if (!closed(ClientField.PHONE) && !closed(ClientField.EMAIL)) {
            return typed;
        }
        List<ContactPerson> left = new ArrayList<>(kept.persons());
        List<Optional<ContactPerson>> known = known(typed, left);
        List<ContactPerson> persons = new ArrayList<>();
        for (int i = 0; i < typed.size(); i++) {
            ContactPerson person = typed.get(i);
            Optional<ContactPerson> before = known.get(i);
            if (before.isEmpty() && undoing) {
                persons.add(person);
                continue;
            }
            if (before.isEmpty()) {
                refuseStranger("/persons/" + i + "/name", left);
            }
            persons.add(put(person, "/persons/" + i, before));
        }
        return adding ? withSameNamed(persons, left) : persons;
    }

    private ContactPerson put(ContactPerson person, String pointer, Optional<ContactPerson> before) {
        return new ContactPerson(
                person.name(),
                person.position(),
                person.decisionMaker(),
                contact(ClientField.PHONE, pointer + "/phone", person.phone(), before.flatMap(ContactPerson::phone)),
                contact(ClientField.EMAIL, pointer + "/email", person.email(), before.flatMap(ContactPerson::email)));
    }

    /**
     * Whether somebody new is one of those that are missing, nobody can tell; so nobody new is taken in while somebody is
     * missing who has what may not be changed.
     */
    private void refuseStranger(String pointer, List<ContactPerson> missing) {
        boolean loses = Stream.of(ClientField.PHONE, ClientField.EMAIL)
                .filter(this::closed)
                .anyMatch(field -> missing.stream()
                        .anyMatch(person -> contactOf(person, field).isPresent()));
        if (loses && !adding) {
            violations.add(new Violation(pointer, "client.stranger"));
        }
    }

    private static Optional<String> contactOf(ContactPerson person, ClientField field) {
        return field == ClientField.PHONE ? person.phone() : person.email();
    }

    /** Two clients may have had somebody of the same name, one with a phone that isn't seen: it is kept. */
    private List<ContactPerson> withSameNamed(List<ContactPerson> persons, List<ContactPerson> left) {
        List<ContactPerson> all = new ArrayList<>(persons);
        for (ContactPerson other : left) {
            for (int i = 0; i < all.size(); i++) {
                ContactPerson one = all.get(i);
                if (!one.name().equals(other.name())) {
                    continue;
                }
                boolean fits = fits(ClientField.PHONE, one, other) && fits(ClientField.EMAIL, one, other);
                if (fits) {
                    all.set(i, together(one, other));
                } else {
                    all.add(other);
                }
                break;
            }
        }
        return all;
    }

    private boolean fits(ClientField field, ContactPerson one, ContactPerson other) {
        Optional<String> two = contactOf(other, field);
        return !closed(field)
                || two.isEmpty()
                || contactOf(one, field).isEmpty()
                || contactOf(one, field).equals(two);
    }

    private ContactPerson together(ContactPerson one, ContactPerson other) {
        return new ContactPerson(
                one.name(),
                one.position(),
                one.decisionMaker(),
                closed(ClientField.PHONE) ? one.phone().or(other::phone) : one.phone(),
                closed(ClientField.EMAIL) ? one.email().or(other::email) : one.email());
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

    /**
     * Whom each of those typed was before: by name, else, when there are as many as before and it isn't taken back, by the
     * place and a part of the name.
     *
     * @param left all of before; those that were found are taken out
     */
    private List<Optional<ContactPerson>> known(List<ContactPerson> typed, List<ContactPerson> left) {
        List<ContactPerson> before = kept.persons();
        Set<Integer> met = new HashSet<>();
        List<Optional<ContactPerson>> known = new ArrayList<>();
        for (ContactPerson person : typed) {
            Optional<Integer> found = IntStream.range(0, before.size())
                    .filter(i -> !met.contains(i)
                            && before.get(i).name().equals(person.name().strip()))
                    .boxed()
                    .findFirst();
            found.ifPresent(met::add);
            known.add(found.map(before::get));
        }
        boolean places = !undoing && !adding && typed.size() == before.size();
        for (int i = 0; i < known.size() && places; i++) {
            boolean free = known.get(i).isEmpty() && !met.contains(i);
            if (free && Likeness.related(typed.get(i).name(), before.get(i).name())) {
                met.add(i);
                known.set(i, Optional.of(before.get(i)));
            }
        }
        met.stream().sorted(Comparator.reverseOrder()).forEach(i -> left.remove((int) i));
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
