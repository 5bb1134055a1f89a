package org.seraicrm.platform.chat.phrases.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.seraicrm.platform.chat.phrases.internal.Grammar.Endings;
import org.seraicrm.platform.chat.phrases.internal.Rule.Condition;

/**
 * Reads grammar files. A line is one of
 *
 * <pre>
 * # comment
 * &#64;SLOT value = form form{,ending,ending}     words that fill a slot
 * $name = pattern                             a pattern that others may name
 * !counted = ending ending                    endings of counted things; uncounted: exceptions; surely: no exceptions
 * !strangers = word word                      see Lexicon
 * !command = pattern                          what may stand before a to-do
 * meaning 1 2 &amp; meaning +condition : pattern  a rule
 * </pre>
 */
final class GrammarReader {

    private final Map<String, String> definitions = new HashMap<>();
    private final Map<String, List<String>> lists = new HashMap<>();
    private final Set<String> strangers = new HashSet<>();
    private final Lexicon lexicon = new Lexicon(strangers);
    private final Rules rules = new Rules();
    private final List<Pattern> commands = new ArrayList<>();

    private GrammarReader() {}

    static Grammar read(String language) {
        GrammarReader reader = new GrammarReader();
        lines("common").forEach(reader::line);
        lines(language).forEach(reader::line);
        return reader.grammar();
    }

    private Grammar grammar() {
        strangers.addAll(entries("strangers"));
        Endings counted = new Endings(entries("counted"), entries("uncounted"));
        Endings surely = new Endings(entries("surely"), List.of());
        return new Grammar(lexicon, rules, List.copyOf(commands), counted, surely);
    }

    private List<String> entries(String list) {
        return List.copyOf(lists.getOrDefault(list, List.of()));
    }

    private static Stream<String> lines(String name) {
        String file = name + ".grammar";
        try (InputStream in = GrammarReader.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("missing " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"));
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    private void line(String line) {
        switch (line.charAt(0)) {
            case '@' -> words(before('=', line), after('=', line));
            case '$' -> definitions.put(before('=', line), after('=', line));
            case '!' -> list(before('=', line), after('=', line));
            default -> rule(line.substring(0, line.indexOf(" : ")), line.substring(line.indexOf(" : ") + 3));
        }
    }

    private static String before(char mark, String line) {
        return line.substring(1, line.indexOf(mark)).strip();
    }

    private static String after(char mark, String line) {
        return line.substring(line.indexOf(mark) + 1).strip();
    }

    private void words(String head, String forms) {
        String[] parts = head.split(" ", -1);
        Slot slot = Slot.valueOf(parts[0]);
        int value = parts.length > 1 ? Integer.parseInt(parts[1]) : 0;
        Arrays.stream(forms.split(" +"))
                .flatMap(GrammarReader::spelled)
                .forEach(form -> lexicon.add(slot, value, form));
    }

    /** The forms of {@code stem{,ending,ending}}. */
    private static Stream<String> spelled(String form) {
        int brace = form.indexOf('{');
        if (brace < 0) {
            return Stream.of(form);
        }
        String stem = form.substring(0, brace);
        String endings = form.substring(brace + 1, form.length() - 1);
        return Arrays.stream(endings.split(",", -1)).map(ending -> stem + ending);
    }

    private void list(String name, String entries) {
        if (name.equals("command")) {
            commands.add(PatternReader.read(entries, definitions));
        } else {
            lists.computeIfAbsent(name, key -> new ArrayList<>()).addAll(List.of(entries.split(" +")));
        }
    }

    private void rule(String head, String pattern) {
        Set<Condition> conditions = EnumSet.noneOf(Condition.class);
        List<Production> productions = new ArrayList<>();
        for (String part : head.split("&", -1)) {
            List<String> words = List.of(part.strip().split(" +"));
            words.stream()
                    .filter(word -> word.startsWith("+"))
                    .map(word -> Condition.valueOf(word.substring(1).toUpperCase(Locale.ROOT)))
                    .forEach(conditions::add);
            productions.add(production(words));
        }
        rules.add(new Rule(List.copyOf(productions), conditions, PatternReader.read(pattern, definitions)));
    }

    private static Production production(List<String> words) {
        Meaning meaning = Meaning.valueOf(words.get(0).toUpperCase(Locale.ROOT));
        List<Integer> arguments = words.stream()
                .filter(word -> Character.isDigit(word.charAt(0)))
                .map(Integer::valueOf)
                .toList();
        return new Production(meaning, arguments);
    }
}
