package org.seraicrm.platform.rest.internal.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HealthTest {

    @Test
    void isReadyWhenNothingIsMissing() {
        var health = new Health(List.of(), List.of());

        assertThat(health.ready()).isTrue();
        assertThat(health.status()).isEqualTo(Health.Status.READY);
    }

    @Test
    void isInServiceThoughAModuleFails() {
        var health = new Health(List.of(), List.of("org.example.module is not active"));

        assertThat(health.ready()).isTrue();
        assertThat(health.status()).isEqualTo(Health.Status.DEGRADED);
    }

    @Test
    void isNotInServiceWhileThePlatformWaits() {
        var health = new Health(List.of("b", "a", "b"), List.of());

        assertThat(health.ready()).isFalse();
        assertThat(health.status()).isEqualTo(Health.Status.STARTING);
        assertThat(health.waits()).containsExactly("a", "b");
    }
}
