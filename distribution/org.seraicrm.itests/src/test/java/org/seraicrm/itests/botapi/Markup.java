package org.seraicrm.itests.botapi;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses message HTML as strictly as the Bot API does. */
final class Markup {

    private static final Set<String> ELEMENTS = Set.of("b", "strong", "i", "em", "u", "s", "a", "code", "pre");
    private static final Set<String> ENTITIES = Set.of("lt", "gt", "amp", "quot");
    private static final Pattern TOKEN = Pattern.compile("<(/?)([^<>]*)>|&([^;&<\\s]*);|[^<&]+|[<&]");

    /** The text can't be parsed. */
    static final class Unparsable extends Exception {
        private static final long serialVersionUID = 1L;

        Unparsable(String why) {
            super("can't parse entities: " + why);
        }
    }

    private Markup() {}

    /** The text without markup. */
    static String plain(String html) throws Unparsable {
        StringBuilder plain = new StringBuilder();
        Deque<String> open = new ArrayDeque<>();
        Matcher tokens = TOKEN.matcher(html);
        while (tokens.find()) {
            if (tokens.group(2) != null) {
                tag(open, tokens.group(2), tokens.group(1).equals("/"));
            } else if (tokens.group(3) != null) {
                plain.append(entity(tokens.group(3)));
            } else if (tokens.group().equals("<")) {
                throw new Unparsable("unclosed start tag at byte offset " + tokens.start());
            } else {
                plain.append(tokens.group());
            }
        }
        if (!open.isEmpty()) {
            throw new Unparsable("can't find end tag corresponding to start tag " + open.peek());
        }
        return plain.toString().strip();
    }

    private static void tag(Deque<String> open, String inside, boolean closing) throws Unparsable {
        String name = inside.strip().split("\\s", 2)[0].toLowerCase(Locale.ROOT);
        if (!ELEMENTS.contains(name)) {
            throw new Unparsable("unsupported start tag \"" + name + "\"");
        }
        if (!closing) {
            open.push(name);
        } else if (!name.equals(open.poll())) {
            throw new Unparsable("unmatched end tag \"" + name + "\"");
        }
    }

    private static String entity(String name) {
        return switch (ENTITIES.contains(name) ? name : "") {
            case "lt" -> "<";
            case "gt" -> ">";
            case "amp" -> "&";
            case "quot" -> "\"";
            default -> "&" + name + ";";
        };
    }
}
