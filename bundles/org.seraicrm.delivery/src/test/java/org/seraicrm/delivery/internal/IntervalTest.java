package org.seraicrm.delivery.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntervalTest {

    @Tag("A177")
    @ParameterizedTest
    @CsvSource({
        "10-13, 10:00–13:00",
        "13–18, 13:00–18:00",
        "18 - 22, 18:00–22:00",
        "9:30-12.45, 9:30–12:45",
        "' 21—24 ', 21:00–24:00"
    })
    void isReadAsPeopleTypeIt(String typed, String shown) {
        assertThat(Interval.of(typed)).hasToString("Optional[" + shown + "]");
    }

    @Tag("A177")
    @ParameterizedTest
    @ValueSource(
            strings = {"", "10", "after lunch", "10-13 or 15-18", "10-25", "24-25", "10:75-14", "110-113", "10-24:30"})
    void isNothingElse(String typed) {
        assertThat(Interval.of(typed)).isEmpty();
    }

    @Tag("A178")
    @ParameterizedTest
    @CsvSource({"10-13, false", "10-12:59, true", "10-18, false", "0-3, false", "21-24, false", "22-24, true"})
    void isShortBelowThreeHours(String typed, boolean tooShort) {
        assertThat(Interval.of(typed).orElseThrow().isShort()).isEqualTo(tooShort);
    }

    @Tag("A177")
    @ParameterizedTest
    @CsvSource({"13-10, true", "22-2, true", "10-10, true", "10-13, false"})
    void isReversedWhenItEndsBeforeItBegins(String typed, boolean reversed) {
        assertThat(Interval.of(typed).orElseThrow().reversed()).isEqualTo(reversed);
    }
}
