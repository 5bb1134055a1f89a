package org.seraicrm.platform.chat.phrases.internal;

import java.time.LocalTime;
import java.util.Optional;
import java.util.OptionalInt;

/** Parts of the day; grammars name them by their number from 1. */
enum PartOfDay {
    MORNING(9),
    NOON(12),
    AFTERNOON(14),
    EVENING(18),
    NIGHT(-1);

    private final int hour;

    PartOfDay(int hour) {
        this.hour = hour;
    }

    static PartOfDay numbered(int number) {
        return values()[number - 1];
    }

    /** The time meant when nothing but the part is said; empty if none is agreed on. */
    Optional<LocalTime> alone() {
        return hour < 0 ? Optional.empty() : Optional.of(LocalTime.of(hour, 0));
    }

    /**
     * The hour of the 24 that is meant when the hour is said with this part; empty if the two do not fit.
     *
     * @param said 0 to 23
     */
    OptionalInt hour(int said) {
        return switch (this) {
            case MORNING -> said <= 12 ? OptionalInt.of(said) : OptionalInt.empty();
            case NOON -> noon(said);
            case AFTERNOON -> said < 1 ? OptionalInt.empty() : OptionalInt.of(said <= 8 ? said + 12 : said);
            case EVENING -> evening(said);
            case NIGHT -> night(said);
        };
    }

    private static OptionalInt noon(int said) {
        if (said == 1 || said == 2) {
            return OptionalInt.of(said + 12);
        }
        return said >= 11 && said <= 14 ? OptionalInt.of(said) : OptionalInt.empty();
    }

    private static OptionalInt evening(int said) {
        if (said >= 4 && said <= 11) {
            return OptionalInt.of(said + 12);
        }
        return said >= 16 ? OptionalInt.of(said) : OptionalInt.empty();
    }

    private static OptionalInt night(int said) {
        if (said >= 9 && said <= 11) {
            return OptionalInt.of(said + 12);
        }
        return said <= 8 || said >= 20 ? OptionalInt.of(said) : OptionalInt.empty();
    }
}
