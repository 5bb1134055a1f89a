package org.seraicrm.platform.security.internal;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Remembers values for a second. Safe for threads; two that ask at once may both look.
 *
 * @param <V> what is remembered; that there is none is not
 */
final class Brief<V> {

    private static final long NANOS = Duration.ofSeconds(1).toNanos();
    private static final int MOST = 20_000;

    private final Map<String, Remembered<V>> values = new ConcurrentHashMap<>();
    private final LongSupplier nanoTime;

    Brief(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    private record Remembered<V>(V value, long since) {}

    /** The value, at most a second old. */
    Optional<V> get(String key, Supplier<Optional<V>> look) {
        var now = nanoTime.getAsLong();
        var remembered = values.get(key);
        if (remembered != null && now - remembered.since() < NANOS) {
            return Optional.of(remembered.value());
        }
        var found = look.get();
        found.ifPresentOrElse(value -> remember(key, value, now), () -> values.remove(key));
        return found;
    }

    /** Asks anew the next time. */
    void forget(String key) {
        values.remove(key);
    }

    /** Asks anew for such values the next time. */
    void forgetAll(Predicate<V> such) {
        values.values().removeIf(old -> such.test(old.value()));
    }

    private void remember(String key, V value, long now) {
        if (values.size() >= MOST) {
            values.values().removeIf(old -> now - old.since() >= NANOS);
        }
        if (values.size() < MOST) {
            values.put(key, new Remembered<>(value, now));
        }
    }
}
