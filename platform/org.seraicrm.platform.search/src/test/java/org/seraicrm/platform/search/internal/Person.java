package org.seraicrm.platform.search.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.search.FieldValue;
import org.seraicrm.platform.search.IndexDocument;
import org.seraicrm.platform.search.Parted;
import org.seraicrm.platform.search.Words;

/** Builds a client's row. */
final class Person {

    private final CompanyId company;
    private final long id;
    private final List<String> names = new ArrayList<>();
    private final List<String> phones = new ArrayList<>();
    private final List<String> emails = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final Set<String> keys = new HashSet<>(Set.of("c"));
    private final Map<String, List<FieldValue>> fields = new HashMap<>();
    private long order;
    private Optional<Parted> parted = Optional.empty();

    private Person(CompanyId company, long id, String name) {
        this.company = company;
        this.id = id;
        this.order = id;
        names.add(name);
    }

    static Person of(CompanyId company, long id, String name) {
        return new Person(company, id, name);
    }

    Person called(String name) {
        names.add(name);
        return this;
    }

    Person phone(String phone) {
        phones.add(phone);
        return this;
    }

    Person email(String email) {
        emails.add(email);
        return this;
    }

    Person text(String text) {
        texts.add(text);
        return this;
    }

    Person openedBy(String... opening) {
        keys.clear();
        keys.addAll(Arrays.asList(opening));
        return this;
    }

    Person field(String field, FieldValue... values) {
        fields.put(field, List.of(values));
        return this;
    }

    /** Tells apart what holds its words: everybody sees the names, and the rest who sees these fields. */
    Person parted(String form, Set<String> some) {
        Map<Set<String>, Words> parts = new HashMap<>();
        parts.put(part(some), new Words(names, List.of(), List.of(), List.of()));
        parts.merge(part(some, "phone"), new Words(List.of(), phones, List.of(), List.of()), Person::both);
        parts.merge(part(some, "text", "note"), new Words(List.of(), List.of(), emails, texts), Person::both);
        parted = Optional.of(new Parted(form, some, some.isEmpty() ? Map.of() : parts));
        return this;
    }

    private static Set<String> part(Set<String> some, String... fields) {
        Set<String> part = new HashSet<>(Set.of(fields));
        part.retainAll(some);
        return part;
    }

    private static Words both(Words one, Words other) {
        return new Words(
                joined(one.names(), other.names()),
                joined(one.phones(), other.phones()),
                joined(one.emails(), other.emails()),
                joined(one.texts(), other.texts()));
    }

    private static List<String> joined(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    Person order(long millis) {
        order = millis;
        return this;
    }

    IndexDocument row() {
        return new IndexDocument(
                company, "client", id, keys, names.get(0), names, phones, emails, texts, fields, order, parted);
    }
}
