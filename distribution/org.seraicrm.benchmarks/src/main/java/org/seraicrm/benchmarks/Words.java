package org.seraicrm.benchmarks;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Random;
import java.util.regex.Pattern;

/** Draws words from the lists, as unevenly as they occur: the first often, the last seldom. One thread. */
final class Words {

    private static final Properties LISTS = lists();
    private static final String CONSONANTS = "bcdfghklmnprstvz";
    private static final String VOWELS = "aáeéioóöuü";

    private final Random random;

    Words(Random random) {
        this.random = random;
    }

    private static Properties lists() {
        var lists = new Properties();
        var file = Objects.requireNonNull(Words.class.getResourceAsStream("words.properties"));
        try (var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            lists.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lists;
    }

    /** All words of a list; phrases are parted by bars. */
    static List<String> all(String list) {
        var words = Objects.requireNonNull(LISTS.getProperty(list), list);
        return List.of(words.split(words.contains("|") ? Pattern.quote("|") : " ", -1));
    }

    String of(String list) {
        return skewed(all(list));
    }

    <T> T skewed(List<T> of) {
        var place = random.nextDouble();
        return of.get((int) (of.size() * place * place));
    }

    /** One of many rare names, of two to four syllables. */
    String rare() {
        var name = new StringBuilder();
        var syllables = 2 + random.nextInt(3);
        for (var at = 0; at < syllables; at++) {
            name.append(CONSONANTS.charAt(random.nextInt(CONSONANTS.length())))
                    .append(VOWELS.charAt(random.nextInt(VOWELS.length())));
        }
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
