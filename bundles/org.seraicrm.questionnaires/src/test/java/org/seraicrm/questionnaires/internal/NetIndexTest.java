package org.seraicrm.questionnaires.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seraicrm.questionnaires.NetIndex;
import org.seraicrm.questionnaires.Period;
import org.seraicrm.questionnaires.PromoterGroup;

class NetIndexTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 3, 1);

    @Tag("A256")
    @Tag("A257")
    @Tag("A258")
    @ParameterizedTest
    @CsvSource({"10, PROMOTER", "9, PROMOTER", "8, PASSIVE", "7, PASSIVE", "6, CRITIC", "1, CRITIC", "0, CRITIC"})
    void groupsScores(int score, PromoterGroup group) {
        assertThat(PromoterGroup.of(score)).isEqualTo(group);
    }

    @Test
    @Tag("A255")
    void knowsNoScoresBeyondZeroToTen() {
        assertThatThrownBy(() -> PromoterGroup.of(11)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PromoterGroup.of(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Tag("A260")
    @ParameterizedTest
    @CsvSource({"1, 0, 0, 100.0", "0, 0, 3, -100.0", "0, 5, 0, 0.0", "5, 3, 2, 30.0", "2, 0, 1, 33.3", "1, 4, 2, -14.3"
    })
    void isPromotersLessCriticsInPercent(int promoters, int passives, int critics, String index) {
        assertThat(new NetIndex(MONDAY, promoters, passives, critics).index())
                .hasValueSatisfying(value -> assertThat(value).hasToString(index));
    }

    @Test
    @Tag("A260")
    void isNothingWhereNobodyAnswered() {
        assertThat(new NetIndex(MONDAY, 0, 0, 0).index()).isEmpty();
    }

    @Test
    @Tag("A260")
    void isWatchedFromMondaysOrFromTheFirstOfMonths() {
        LocalDate sunday = LocalDate.of(2027, 3, 7);
        assertThat(Period.WEEK.first(sunday)).isEqualTo(MONDAY);
        assertThat(Period.WEEK.first(MONDAY)).isEqualTo(MONDAY);
        assertThat(Period.WEEK.next(MONDAY)).isEqualTo(LocalDate.of(2027, 3, 8));
        assertThat(Period.MONTH.first(sunday)).isEqualTo(MONDAY);
        assertThat(Period.MONTH.next(MONDAY)).isEqualTo(LocalDate.of(2027, 4, 1));
    }
}
