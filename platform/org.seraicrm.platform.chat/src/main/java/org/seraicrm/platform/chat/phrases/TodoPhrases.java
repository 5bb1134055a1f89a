package org.seraicrm.platform.chat.phrases;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.seraicrm.platform.chat.phrases.internal.Language;
import org.seraicrm.platform.chat.phrases.internal.Utterance;

/**
 * Reads to-dos that people type: "call Anna tomorrow at 10", "holnap 10-kor hívni", "завтра в 10 позвонить", "jutro o 10
 * zadzwonić". Case and diacritics do not matter. Reading takes time in proportion to the length of the phrase.
 *
 * <p>Instances are immutable and may be shared between threads.
 */
public final class TodoPhrases {

    private final List<Language> languages;

    private TodoPhrases(List<Language> languages) {
        this.languages = languages;
    }

    /**
     * The reader of one language; English if the language is none of en, hu, ru, pl.
     *
     * @param language only its language part counts
     */
    public static TodoPhrases of(Locale language) {
        return new TodoPhrases(List.of(Language.of(language)));
    }

    /**
     * A reader that knows all languages. A phrase in which the preferred language finds no word of date or time is
     * offered to the others; the one that knows most of its words reads it.
     *
     * @param preferred the user's language; only its language part counts
     */
    public static TodoPhrases any(Locale preferred) {
        Language first = Language.of(preferred);
        Stream<Language> others = Language.all().stream().filter(language -> !language.equals(first));
        return new TodoPhrases(Stream.concat(Stream.of(first), others).toList());
    }

    /**
     * Reads a to-do.
     *
     * @param phrase what the user typed, any text
     * @param now the present moment in the company's time zone
     */
    public Reading read(String phrase, LocalDateTime now) {
        return utterance(language -> language.hear(phrase)).todo(now);
    }

    /**
     * Reads only the day and the time, for "reschedule to …". Other words are passed over.
     *
     * @param text what the user typed, any text
     * @param now the present moment in the company's time zone
     */
    public WhenReading readWhen(String text, LocalDateTime now) {
        return utterance(language -> language.hearWhen(text)).when(now);
    }

    private Utterance utterance(Function<Language, Utterance> hear) {
        Utterance preferred = hear.apply(languages.get(0));
        if (preferred.knownWords() > 0 || languages.size() == 1) {
            return preferred;
        }
        Stream<Utterance> others = languages.stream().skip(1).map(hear);
        return Stream.concat(Stream.of(preferred), others)
                .reduce((best, next) -> BY_EVIDENCE.compare(next, best) > 0 ? next : best)
                .orElse(preferred);
    }

    private static final Comparator<Utterance> BY_EVIDENCE =
            Comparator.comparingInt(Utterance::knownWords).thenComparingInt(Utterance::knownTokens);
}
