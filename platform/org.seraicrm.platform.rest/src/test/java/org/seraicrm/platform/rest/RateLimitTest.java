package org.seraicrm.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class RateLimitTest {

    private Instant now = Instant.parse("2026-03-12T10:00:00Z");

    private final RateLimit limit = new RateLimit(new Clock() {
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
    void refillsSteadily() {
        for (int i = 0; i < 6; i++) {
            assertThat(limit.take("a", 6)).isZero();
        }
        assertThat(limit.take("a", 6)).isEqualTo(10);
        assertThat(limit.take("b", 6)).isZero();

        now = now.plus(Duration.ofSeconds(10));

        assertThat(limit.take("a", 6)).isZero();
        assertThat(limit.take("a", 6)).isPositive();
    }
}
