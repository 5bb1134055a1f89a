package org.seraicrm.platform.search.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.search.FieldValue;
import org.seraicrm.platform.search.IndexDocument;

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

    Person order(long millis) {
        order = millis;
        return this;
    }

    IndexDocument row() {
        return new IndexDocument(
                company, "client", id, keys, names.get(0), names, phones, emails, texts, fields, order);
    }
}
