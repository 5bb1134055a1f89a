package org.seraicrm.platform.chat.phrases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Phrases that nobody who works on the grammars has read. */
class HeldOutPhrasesTest {

    private static final double ENOUGH = 0.95;

    @ParameterizedTest
    @ValueSource(strings = {"en", "hu", "ru", "pl"})
    void readsPhrasesItHasNeverSeen(String language) {
        List<PhraseFile.Line> lines =
                PhraseFile.at("/phrases/heldout", language).lines();
        assertThat(lines).as("held-out phrases of " + language).isNotEmpty();
        List<PhraseFile.Line> wrong =
                lines.stream().filter(line -> !line.isRight()).toList();
        double right = 1 - (double) wrong.size() / lines.size();
        System.out.printf("%s: %d of %d right%n", language, lines.size() - wrong.size(), lines.size());
        wrong.forEach(line ->
                System.out.printf("  %s%n    want %s%n    got  %s%n", line.phrase(), line.expected(), line.read()));
        assertThat(right).as("share of right readings in " + language).isGreaterThanOrEqualTo(ENOUGH);
    }
}
