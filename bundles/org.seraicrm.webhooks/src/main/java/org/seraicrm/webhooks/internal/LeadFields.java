package org.seraicrm.webhooks.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.seraicrm.platform.kernel.Shortened;

/**
 * Incoming fields by what they mean to us. What means nothing is kept to be shown.
 *
 * @param known by our names
 * @param values of the card, by field id
 * @param other as it came
 */
record LeadFields(Map<String, String> known, Map<String, String> values, Map<String, String> other) {

    static final String NAME = "name";
    static final String COMPANY = "company";
    static final String PHONE = "phone";
    static final String EMAIL = "email";
    static final String TITLE = "title";
    static final String MESSAGE = "message";

    private static final Set<String> NAMES = Set.of(NAME, COMPANY, PHONE, EMAIL, TITLE, MESSAGE);
    private static final String FIELD = "field.";
    private static final String IGNORED = "-";
    private static final int MOST_OTHER = 30;
    private static final int LONGEST_OTHER = 300;

    /** Whether a mapping may lead there: one of our names, {@code field.<id>}, or a dash to leave it out. */
    static boolean known(String target) {
        return NAMES.contains(target)
                || target.equals(IGNORED)
                || target.length() > FIELD.length() && target.startsWith(FIELD);
    }

    /** @param mapping from incoming names to ours; incoming names that are ours already need none */
    static LeadFields of(Map<String, String> incoming, Map<String, String> mapping) {
        LeadFields fields = new LeadFields(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
        incoming.forEach((name, value) -> {
            if (!value.isBlank()) {
                fields.take(Optional.ofNullable(mapping.get(name)).orElse(name), name, value);
            }
        });
        return fields;
    }

    private void take(String target, String name, String value) {
        if (NAMES.contains(target)) {
            known.merge(target, value, (first, second) -> first + " " + second);
        } else if (target.startsWith(FIELD)) {
            values.put(target.substring(FIELD.length()), value);
        } else if (!target.equals(IGNORED)) {
            leave(name, value);
        }
    }

    /** Keeps what found no place. */
    void leave(String name, String value) {
        if (other.size() < MOST_OTHER) {
            other.put(name, Shortened.to(LONGEST_OTHER, value));
        }
    }

    Optional<String> text(String name, int longest) {
        return Optional.ofNullable(known.get(name)).map(text -> Shortened.to(longest, text));
    }

    /** One line of text. */
    Optional<String> line(String name, int longest) {
        return text(name, longest)
                .map(text -> text.replaceAll("[\\x00-\\x1f]+", " ").strip())
                .filter(text -> !text.isEmpty());
    }

    /** The message, and below it what found no place. */
    Optional<String> message(int longest) {
        StringBuilder message = new StringBuilder(text(MESSAGE, longest).orElse(""));
        other.forEach((name, value) -> message.append(message.isEmpty() ? "" : "\n")
                .append(name)
                .append(": ")
                .append(value));
        return Optional.of(Shortened.to(
                        longest, message.toString().replace("\0", "").strip()))
                .filter(text -> !text.isEmpty());
    }

    /** The names a lead is recognised by. */
    static List<String> contacts() {
        return List.of(NAME, COMPANY, PHONE, EMAIL);
    }
}
