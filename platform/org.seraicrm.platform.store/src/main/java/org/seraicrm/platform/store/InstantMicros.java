package org.seraicrm.platform.store;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Keeps an instant as microseconds since 1970 in a {@code BIGINT} column, exact and alike in every database. Applies by
 * itself to every {@link Instant} of every entity; {@link UnitOfWork#now()} has whole microseconds, so that what is read
 * equals what was stored.
 */
@Converter(autoApply = true)
public final class InstantMicros implements AttributeConverter<Instant, Long> {

    private static final long MICROS = 1_000_000;

    /** For statements without entities. */
    public static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    /** For statements without entities. */
    public static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, MICROS), Math.floorMod(micros, MICROS) * 1_000);
    }

    @Override
    public @Nullable Long convertToDatabaseColumn(@Nullable Instant instant) {
        return instant == null ? null : micros(instant);
    }

    @Override
    public @Nullable Instant convertToEntityAttribute(@Nullable Long micros) {
        return micros == null ? null : instant(micros);
    }
}
