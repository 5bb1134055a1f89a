package org.seraicrm.platform.cards.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.seraicrm.platform.search.Parted;
import org.seraicrm.platform.search.Words;

/** Gathers what a row is found by, with the fields that hold it. One thread. */
final class RowWords {

    private enum Sort {
        NAME,
        PHONE,
        EMAIL,
        TEXT
    }

    private record Said(Sort sort, String text, Set<String> fields) {}

    private final List<Said> said = new ArrayList<>();

    void name(String text, String... fields) {
        add(Sort.NAME, text, fields);
    }

    void phone(String text, String... fields) {
        add(Sort.PHONE, text, fields);
    }

    void email(String text, String... fields) {
        add(Sort.EMAIL, text, fields);
    }

    void text(String text, String... fields) {
        add(Sort.TEXT, text, fields);
    }

    private void add(Sort sort, String text, String... fields) {
        said.add(new Said(sort, text, Set.of(fields)));
    }

    /** All of it. */
    Words whole() {
        return words(any -> true);
    }

    /** In parts, when some of the fields are hidden from anybody. */
    Parted parted(String form, Set<String> some) {
        if (some.isEmpty()) {
            return Parted.whole(form);
        }
        Map<Set<String>, Words> parts = new HashMap<>();
        said.forEach(one -> parts.computeIfAbsent(
                among(one, some), part -> words(other -> among(other, some).equals(part))));
        return new Parted(form, some, parts);
    }

    private static Set<String> among(Said one, Set<String> some) {
        Set<String> fields = new HashSet<>(one.fields());
        fields.retainAll(some);
        return fields;
    }

    private Words words(Predicate<Said> wanted) {
        return new Words(
                texts(Sort.NAME, wanted),
                texts(Sort.PHONE, wanted),
                texts(Sort.EMAIL, wanted),
                texts(Sort.TEXT, wanted));
    }

    private List<String> texts(Sort sort, Predicate<Said> wanted) {
        return said.stream()
                .filter(one -> one.sort() == sort && wanted.test(one))
                .map(Said::text)
                .distinct()
                .toList();
    }
}
