package org.seraicrm.platform.security.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeCodesTest {

    /** The ASCII digits 12345678901234567890 of RFC 6238, appendix B. */
    private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    @ParameterizedTest
    @CsvSource({
        "59,287082",
        "1111111109,081804",
        "1111111111,050471",
        "1234567890,005924",
        "2000000000,279037",
        "20000000000,353130"
    })
    void givesTheCodesOfTheStandard(long second, String code) {
        assertThat(TimeCodes.code(SECRET, second / 30)).isEqualTo(code);
    }

    @Test
    void forgivesAClockThatIsHalfAMinuteWrongAndSpaces() {
        Instant now = Instant.ofEpochSecond(1_111_111_111);
        assertThat(TimeCodes.step(SECRET, "050 471", now)).contains(1_111_111_111L / 30);
        assertThat(TimeCodes.step(SECRET, "050471", now.plusSeconds(30))).isPresent();
        assertThat(TimeCodes.step(SECRET, "050471", now.minusSeconds(30))).isPresent();
        assertThat(TimeCodes.step(SECRET, "050471", now.plusSeconds(90))).isEmpty();
        assertThat(TimeCodes.step(SECRET, "", now)).isEmpty();
    }

    @Test
    void makesUpSecretsThatAppsRead() {
        String secret = TimeCodes.secret();
        assertThat(secret).hasSize(32).matches("[A-Z2-7]+").isNotEqualTo(TimeCodes.secret());
        assertThat(TimeCodes.uri(secret, "Üveg & Tsa", "anna@example.com"))
                .startsWith("otpauth://totp/Serai%20%C3%9Cveg%20%26%20Tsa:anna%40example.com?secret=" + secret);
    }
}
