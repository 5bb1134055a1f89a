package org.seraicrm.platform.chat.phrases.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.seraicrm.platform.chat.phrases.internal.Pattern.Choice;
import org.seraicrm.platform.chat.phrases.internal.Pattern.Filled;
import org.seraicrm.platform.chat.phrases.internal.Pattern.Literal;
import org.seraicrm.platform.chat.phrases.internal.Pattern.Maybe;
import org.seraicrm.platform.chat.phrases.internal.Pattern.Sequence;

/**
 * Reads the notation of patterns: words as they are, SLOTS in capitals, {@code (a | b)} for one of several, {@code ?}
 * behind what may be left out, {@code ~} before what must not have white space before it, {@code $name} for a pattern
 * defined earlier.
 */
final class PatternReader {

    private final String notation;
    private final Map<String, String> definitions;
    private int position;

    private PatternReader(String notation, Map<String, String> definitions) {
        this.notation = notation;
        this.definitions = definitions;
    }

    static Pattern read(String notation, Map<String, String> definitions) {
        PatternReader reader = new PatternReader(notation, definitions);
        Pattern pattern = reader.choice(false);
        if (reader.peek() != END) {
            throw new IllegalArgumentException("unbalanced pattern: " + notation);
        }
        return pattern;
    }

    private static final char END = '\0';

    private Pattern choice(boolean glued) {
        List<Pattern> ways = new ArrayList<>();
        ways.add(sequence(glued));
        while (peek() == '|') {
            position++;
            ways.add(sequence(glued));
        }
        return ways.size() == 1 ? ways.get(0) : Choice.of(ways);
    }

    private Pattern sequence(boolean glued) {
        List<Pattern> parts = new ArrayList<>();
        while (peek() != END && peek() != '|' && peek() != ')') {
            parts.add(item(glued && parts.isEmpty()));
        }
        return parts.size() == 1 ? parts.get(0) : new Sequence(parts);
    }

    private Pattern item(boolean gluedGroup) {
        boolean glued = gluedGroup;
        if (peek() == '~') {
            position++;
            glued = true;
        }
        Pattern item = peek() == '(' ? group(glued) : atom(glued);
        if (peek() == '?') {
            position++;
            return new Maybe(item);
        }
        return item;
    }

    private Pattern group(boolean glued) {
        position++;
        Pattern inner = choice(glued);
        if (peek() != ')') {
            throw new IllegalArgumentException("missing bracket: " + notation);
        }
        position++;
        return inner;
    }

    private Pattern atom(boolean glued) {
        int start = position;
        while (position < notation.length() && " |()?".indexOf(notation.charAt(position)) < 0) {
            position++;
        }
        String name = notation.substring(start, position);
        if (name.startsWith("$")) {
            return new PatternReader(definition(name.substring(1)), definitions).choice(glued);
        }
        boolean slot = name.length() > 1 && name.matches("[A-Z]+2?");
        return slot ? new Filled(Slot.valueOf(name), glued) : new Literal(Folding.fold(name), glued);
    }

    private String definition(String name) {
        String definition = definitions.get(name);
        if (definition == null) {
            throw new IllegalArgumentException("unknown definition: " + name);
        }
        return definition;
    }

    /** The next character that is no space. */
    private char peek() {
        while (position < notation.length() && notation.charAt(position) == ' ') {
            position++;
        }
        return position < notation.length() ? notation.charAt(position) : END;
    }
}
