package org.seraicrm.platform.cards.wording;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something that may stand in a text as <code>${name}</code>.
 *
 * @param name letters, digits, dots and dashes: {@code clientName}, {@code value.<field of a card>}, {@code client.<field
 *     of a client>}
 * @param label what people call it
 */
public record Placeholder(String name, About about, String label) {

    private static final Pattern WITHIN = Pattern.compile("\\$\\{([A-Za-z][\\w.-]*)}");

    /** What it tells of. */
    public enum About {
        CLIENT,
        CARD,
        /** Whoever writes, and the company. */
        SENDER
    }

    /** The names in a text, each once, in their order. */
    public static List<String> in(String text) {
        return WITHIN.matcher(text)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    /** A text with something else in the place of each. */
    public static String replaced(String text, UnaryOperator<String> byName) {
        return WITHIN.matcher(text).replaceAll(found -> Matcher.quoteReplacement(byName.apply(found.group(1))));
    }

    /** As it stands in a text. */
    public static String written(String name) {
        return "${" + name + "}";
    }
}
