package org.seraicrm.platform.chat.phrases.internal;

import java.time.Duration;
import java.time.Period;
import java.util.List;
import org.seraicrm.platform.chat.phrases.Reason;
import org.seraicrm.platform.chat.phrases.internal.Captures.Capture;

/**
 * Adds up "two and a half hours", "an hour and 20 minutes", "half a year". Amounts are counted in quarters, so that halves
 * stay exact.
 */
final class Shift {

    private static final int WHOLE = 4;

    private int pending;
    private TimeUnit lastUnit = TimeUnit.MINUTE;
    private long minutes;
    private Period days = Period.ZERO;
    private boolean exact = true;

    private Shift() {}

    static Fragment of(List<Capture> captures) {
        Shift shift = new Shift();
        for (int i = 0; i < captures.size(); i++) {
            shift.take(captures.get(i), i == captures.size() - 1);
        }
        return shift.fragment();
    }

    static Fragment of(int count, int unit) {
        return of(List.of(new Capture(Slot.COUNT, count), new Capture(Slot.UNIT, unit)));
    }

    private void take(Capture capture, boolean last) {
        switch (capture.slot()) {
            case COUNT, NUMWORD -> pending += capture.value() * WHOLE;
            case FRACTION, TENTH -> takeFraction(capture.value(), last);
            case UNIT -> {
                lastUnit = TimeUnit.numbered(capture.value());
                add(pending == 0 ? WHOLE : pending);
            }
            default -> {}
        }
    }

    /** A fraction at the end belongs to the unit before it: "an hour and a half". */
    private void takeFraction(int quarters, boolean last) {
        if (last) {
            add(quarters);
        } else {
            pending += quarters;
        }
    }

    private void add(int quarters) {
        pending = 0;
        switch (lastUnit) {
            case MINUTE -> minutes += quarters / WHOLE;
            case HOUR -> minutes += quarters * 15L;
            case DAY -> addDays(quarters, Period.ofDays(quarters / WHOLE));
            case WEEK -> addDays(quarters, Period.ofWeeks(quarters / WHOLE));
            case MONTH -> addDays(quarters, Period.ofMonths(quarters / WHOLE));
            case YEAR -> days = days.plusMonths(quarters * 12L / WHOLE);
        }
    }

    private void addDays(int quarters, Period period) {
        exact &= quarters % WHOLE == 0;
        days = days.plus(period);
    }

    private Fragment fragment() {
        if (!exact || (minutes > 0 && !days.isZero())) {
            return new Fragment.Obstacle(Reason.AMBIGUOUS);
        }
        return days.isZero() ? new Fragment.After(Duration.ofMinutes(minutes)) : new Fragment.Later(days);
    }
}
