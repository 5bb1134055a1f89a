package org.seraicrm.platform.chat.phrases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.text.Normalizer;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TodoPhrasesTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 3, 11, 9, 30);
    private static final Locale HUNGARIAN = Locale.forLanguageTag("hu");
    private static final LocalDate TOMORROW = LocalDate.of(2026, 3, 12);
    private static final Optional<LocalTime> AT_TEN = Optional.of(LocalTime.of(10, 0));

    private final TodoPhrases english = TodoPhrases.of(Locale.ENGLISH);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "call Anna|NO_DATE",
                "tomorrow at 10|NO_TEXT",
                "call Anna yesterday|PAST",
                "call Anna today at 9|PAST",
                "call Anna on 20 March 2025|PAST",
                "call Anna on 31 February|IMPOSSIBLE",
                "call Anna tomorrow at 25:00|IMPOSSIBLE",
                "call Anna on 3/4|AMBIGUOUS",
                "call Anna tomorrow at 10 or at 11|AMBIGUOUS",
                "call Anna every Monday|AMBIGUOUS",
                "call Anna this week|AMBIGUOUS",
                "call Anna tomorrow or Friday|TWO_DATES",
                "fair in Berlin Monday to Wednesday|TWO_DATES",
                "call Anna on Monday 20 March|TWO_DATES"
            })
    void saysWhyItHasToAsk(String phrase, Reason reason) {
        assertThat(english.read(phrase, NOW)).isEqualTo(new Unclear(reason));
    }

    @Test
    void asksForADateInEmptyText() {
        assertThat(english.read("", NOW)).isEqualTo(new Unclear(Reason.NO_DATE));
        assertThat(english.read(" \n ", NOW)).isEqualTo(new Unclear(Reason.NO_DATE));
    }

    @Test
    void refusesNull() {
        assertThatNullPointerException().isThrownBy(() -> english.read(nothing(), NOW));
    }

    @Test
    void readsAnEnglishPhraseOfAHungarianUser() {
        Reading reading = TodoPhrases.any(HUNGARIAN).read("call Anna tomorrow at 10:30", NOW);
        assertThat(reading).isEqualTo(new Understood("call Anna", TOMORROW, Optional.of(LocalTime.of(10, 30))));
    }

    @Test
    void readsTheUsersOwnLanguageFirst() {
        Reading reading = TodoPhrases.any(HUNGARIAN).read("ma 10-kor hívni Annát", NOW);
        assertThat(reading).isEqualTo(new Understood("hívni Annát", NOW.toLocalDate(), AT_TEN));
    }

    @Test
    void asksForADateIfNoLanguageFindsOne() {
        assertThat(TodoPhrases.any(HUNGARIAN).read("Tesztiroda", NOW)).isEqualTo(new Unclear(Reason.NO_DATE));
    }

    @Test
    void anUnknownLanguageIsReadAsEnglish() {
        Reading reading = TodoPhrases.of(Locale.JAPANESE).read("call Anna tomorrow", NOW);
        assertThat(reading).isEqualTo(new Understood("call Anna", TOMORROW, Optional.empty()));
    }

    @Test
    void readsTheDayAloneForRescheduling() {
        assertThat(english.readWhen("tomorrow at 10", NOW)).isEqualTo(new When(TOMORROW, AT_TEN));
        assertThat(english.readWhen("Friday", NOW)).isEqualTo(new When(LocalDate.of(2026, 3, 13), Optional.empty()));
        assertThat(english.readWhen("10", NOW)).isEqualTo(new When(NOW.toLocalDate(), AT_TEN));
        assertThat(english.readWhen("whenever", NOW)).isEqualTo(new Unclear(Reason.NO_DATE));
    }

    @Test
    void readsLettersWhoseAccentsAreTypedApart() {
        String apart = Normalizer.normalize("csütörtökön hívni Édát", Normalizer.Form.NFD);
        assertThat(TodoPhrases.of(HUNGARIAN).read(apart, NOW))
                .isEqualTo(new Understood("hívni Édát", TOMORROW, Optional.empty()));
    }

    @Test
    void keepsTheFullStopOfACompanyName() {
        assertThat(TodoPhrases.of(HUNGARIAN).read("hívni holnap a Teszt Kft.", NOW))
                .isEqualTo(new Understood("hívni a Teszt Kft.", TOMORROW, Optional.empty()));
    }

    @Test
    void aDayOfTheMonthThatThisMonthHasNotIsInTheNext() {
        LocalDateTime april = LocalDateTime.of(2026, 4, 10, 9, 30);
        assertThat(english.readWhen("on the 31st", april))
                .isEqualTo(new When(LocalDate.of(2026, 5, 31), Optional.empty()));
    }

    @Test
    void theEndOfTheWeekIsOverOnSaturday() {
        LocalDateTime saturday = LocalDateTime.of(2026, 3, 14, 9, 30);
        assertThat(english.readWhen("end of the week", saturday)).isEqualTo(new Unclear(Reason.PAST));
    }

    static Stream<String> hostileTexts() {
        return Stream.of(
                        "1 ",
                        "1",
                        "9:",
                        "1.",
                        "10-",
                        "(",
                        "a.",
                        "tomorrow ",
                        "at ",
                        "in two ",
                        "the ",
                        "3/",
                        "10:30 ",
                        "holnap ",
                        "egy és fél ",
                        "в ",
                        "через два часа ",
                        "за ",
                        "o ",
                        "- ",
                        ", ",
                        "\u0301",
                        "😀",
                        "Friday next week at half past ten ",
                        "no later than ",
                        "legkésőbb a jövő héten ")
                .map(piece -> piece.repeat(4096 / piece.length()));
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void readsHostileTextsInTimeProportionalToTheirLength(String text) {
        for (String language : new String[] {"en", "hu", "ru", "pl"}) {
            TodoPhrases phrases = TodoPhrases.of(Locale.forLanguageTag(language));
            assertTimeout(Duration.ofSeconds(10), () -> phrases.read(text, NOW));
        }
    }

    @SuppressWarnings("NullAway")
    private static String nothing() {
        return null;
    }
}
