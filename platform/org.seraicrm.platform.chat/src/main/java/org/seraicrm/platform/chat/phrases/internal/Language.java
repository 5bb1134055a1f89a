package org.seraicrm.platform.chat.phrases.internal;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A language in which phrases are understood; the grammars are read from their files when the first is used. */
public final class Language {

    private static final List<Language> ALL =
            Stream.of("en", "hu", "ru", "pl").map(Language::new).toList();

    private final String code;
    private final Grammar grammar;

    private Language(String code) {
        this.code = code;
        this.grammar = GrammarReader.read(code);
    }

    /** The language of the locale, English if it is none of these. */
    public static Language of(Locale locale) {
        return ALL.stream()
                .filter(language -> language.code.equals(locale.getLanguage()))
                .findFirst()
                .orElse(ALL.get(0));
    }

    /** All languages, English first. */
    public static List<Language> all() {
        return ALL;
    }

    /** Hears a to-do. */
    public Utterance hear(String phrase) {
        String composed = Normalizer.normalize(phrase, Normalizer.Form.NFC);
        List<Word> words = grammar.lexicon().words(Tokeniser.tokens(composed));
        List<Finding> findings = new Scanner(grammar, words).findings();
        return utterance(composed, words, findings);
    }

    /** Hears a day and a time; a number alone is an hour then. */
    public Utterance hearWhen(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        List<Word> words = grammar.lexicon().words(Tokeniser.tokens(composed));
        List<Finding> findings = new Scanner(grammar, words).findingsOfWhen();
        return utterance(composed, words, findings);
    }

    private Utterance utterance(String phrase, List<Word> words, List<Finding> findings) {
        List<Fragment> fragments = findings.stream()
                .flatMap(finding -> finding.fragments().stream())
                .toList();
        List<Token> known = findings.stream()
                .flatMapToInt(finding -> IntStream.range(finding.from(), finding.to()))
                .mapToObj(index -> words.get(index).token())
                .toList();
        int knownWords = (int) known.stream().filter(Token::isWord).count();
        String text = Remainder.text(phrase, grammar, words, findings);
        return new Utterance(text, fragments, knownWords, known.size());
    }
}
