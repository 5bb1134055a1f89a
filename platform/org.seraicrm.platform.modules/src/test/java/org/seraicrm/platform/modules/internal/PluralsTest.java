package org.seraicrm.platform.modules.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PluralsTest {

    @ParameterizedTest
    @CsvSource({
        "en, 0, other",
        "en, 1, one",
        "en, 2, other",
        "en, 21, other",
        "hu, 0, other",
        "hu, 1, one",
        "hu, 5, other",
        "ru, 0, many",
        "ru, 1, one",
        "ru, 2, few",
        "ru, 4, few",
        "ru, 5, many",
        "ru, 11, many",
        "ru, 12, many",
        "ru, 21, one",
        "ru, 22, few",
        "ru, 111, many",
        "ru, 112, many",
        "ru, 121, one",
        "pl, 0, many",
        "pl, 1, one",
        "pl, 2, few",
        "pl, 5, many",
        "pl, 12, many",
        "pl, 21, many",
        "pl, 22, few",
        "pl, 101, many",
        "pl, 114, many"
    })
    void countsAsTheLanguageDoes(String language, long count, String form) {
        assertThat(Plurals.form(Locale.forLanguageTag(language), count)).isEqualTo(form);
    }
}
