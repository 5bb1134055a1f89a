package org.seraicrm.telegram.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** Telegram's limits. */
class PaceTest {

    private Instant now = Instant.parse("2026-03-12T08:00:00Z");
    private final Pace pace = new Pace(new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    @Test
    void sendsOneMessageASecondToAChat() {
        assertThat(pace.delay("a")).isZero();
        pace.sent("a");

        assertThat(pace.delay("a")).isEqualTo(Duration.ofSeconds(1));
        now = now.plusSeconds(1);
        assertThat(pace.delay("a")).isZero();
    }

    @Test
    void sendsThirtyASecondInAll() {
        Instant start = now;
        for (int i = 0; i < 30; i++) {
            now = now.plus(pace.delay("chat " + i));
            pace.sent("chat " + i);
        }

        assertThat(Duration.between(start, now.plus(pace.delay("another")))).isGreaterThan(Duration.ofSeconds(1));
    }

    @Test
    void restsAsLongAsItIsTold() {
        pace.rest(Duration.ofSeconds(30));

        assertThat(pace.delay("a")).isEqualTo(Duration.ofSeconds(30));
    }
}
