package org.seraicrm.platform.chat.phrases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhrasesTest {

    static Stream<PhraseFile.Line> phrases() {
        return Stream.of("en", "hu", "ru", "pl")
                .flatMap(language -> PhraseFile.at("/phrases", language).lines().stream());
    }

    @ParameterizedTest
    @MethodSource("phrases")
    void readsWhatSalesPeopleType(PhraseFile.Line line) {
        assertThat(line.read()).isEqualTo(line.expected());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "hu", "ru", "pl"})
    void everyLanguageHasItsHundredAndFiftyPhrases(String language) {
        assertThat(PhraseFile.at("/phrases", language).lines()).hasSize(150);
    }
}
