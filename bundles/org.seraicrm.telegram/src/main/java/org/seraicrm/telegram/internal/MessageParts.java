package org.seraicrm.telegram.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts HTML into messages that Telegram takes: so many characters each, counted after parsing, every element closed. */
public final class MessageParts {

    private static final Pattern TOKEN = Pattern.compile("<(/?)([a-zA-Z]+)[^>]*>|&(?:#\\d+|\\w+);|\\s+|[^<&\\s]+|[<&]");

    private final int most;
    private final List<String> parts = new ArrayList<>();
    private final Deque<String> open = new ArrayDeque<>();
    private StringBuilder part = new StringBuilder();
    private int length;

    private MessageParts(int most) {
        this.most = most;
    }

    /** The parts, in order; cut between words where there are any. */
    public static List<String> of(String html, int most) {
        MessageParts parts = new MessageParts(most);
        Matcher tokens = TOKEN.matcher(html);
        while (tokens.find()) {
            parts.add(tokens.group(), tokens.group(2) != null, "/".equals(tokens.group(1)));
        }
        parts.cut(false);
        return parts.parts;
    }

    private void add(String token, boolean tag, boolean closing) {
        if (tag) {
            part.append(token);
            if (closing) {
                open.poll();
            } else {
                open.push(token);
            }
            return;
        }
        boolean entity = token.startsWith("&") && token.length() > 1;
        String rest = token;
        while (length + (entity ? 1 : rest.length()) > most) {
            int fits = entity || length > 0 ? 0 : safe(rest, most);
            append(rest.substring(0, fits), fits);
            rest = rest.substring(fits);
            cut(true);
        }
        append(rest, entity ? 1 : rest.length());
    }

    /** Where a long word can be cut without halving a character. */
    private static int safe(String word, int at) {
        return Character.isHighSurrogate(word.charAt(at - 1)) ? at - 1 : at;
    }

    private void append(String text, int counted) {
        if (length == 0 && text.isBlank()) {
            return;
        }
        part.append(text);
        length += counted;
    }

    private void cut(boolean goesOn) {
        if (length > 0) {
            open.forEach(tag -> part.append("</").append(name(tag)).append(">"));
            parts.add(part.toString().stripTrailing());
        }
        part = new StringBuilder();
        length = 0;
        if (goesOn) {
            Iterator<String> outermostFirst = open.descendingIterator();
            outermostFirst.forEachRemaining(part::append);
        }
    }

    private static String name(String tag) {
        return tag.replaceAll("^<([a-zA-Z]+)[^>]*>$", "$1");
    }
}
