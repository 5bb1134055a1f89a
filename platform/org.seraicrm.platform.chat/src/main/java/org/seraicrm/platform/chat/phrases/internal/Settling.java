package org.seraicrm.platform.chat.phrases.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.seraicrm.platform.chat.phrases.internal.Fragment.Calendar;
import org.seraicrm.platform.chat.phrases.internal.Fragment.Clock;
import org.seraicrm.platform.chat.phrases.internal.Fragment.DayOfMonth;
import org.seraicrm.platform.chat.phrases.internal.Fragment.DayOrHour;
import org.seraicrm.platform.chat.phrases.internal.Fragment.Dotted;
import org.seraicrm.platform.chat.phrases.internal.Fragment.Meridiem;
import org.seraicrm.platform.chat.phrases.internal.Fragment.OfDay;

/** Decides what open fragments say: beside a day 10.30 is a time, beside a time 20.03 is a day. */
final class Settling {

    /** A number above it, with nothing else said, is rather a day of the month than an hour. */
    private static final int LAST_LIKELY_HOUR = 18;

    private final List<Fragment> settled = new ArrayList<>();

    private Settling() {}

    static List<Fragment> settled(List<Fragment> fragments) {
        Settling settling = new Settling();
        fragments.stream()
                .filter(fragment -> !(fragment instanceof Fragment.Open))
                .forEach(settling.settled::add);
        fragments.forEach(settling::settle);
        return settling.settled;
    }

    private void settle(Fragment fragment) {
        if (fragment instanceof Dotted dotted) {
            settled.add(isClock(dotted) ? dotted.clock() : dotted.date());
        } else if (fragment instanceof DayOrHour either) {
            boolean hour = saysDay() || (!saysClock() && either.number() <= LAST_LIKELY_HOUR);
            settled.add(hour ? clock(either.number()) : new DayOfMonth(either.number()));
        }
    }

    private boolean isClock(Dotted dotted) {
        return only(dotted).orElse(saysDay() || (!saysClock() && dotted.ratherClock()));
    }

    /** Whether it can only be a clock (true) or only a date (false); empty if both or neither is possible. */
    private static Optional<Boolean> only(Dotted dotted) {
        Clock clock = dotted.clock();
        Calendar date = dotted.date();
        boolean maybeClock = clock.hour() < 24 && clock.minute() < 60;
        boolean maybeDate = date.month() >= 1 && date.month() <= 12 && date.day() >= 1 && date.day() <= 31;
        return maybeClock == maybeDate ? Optional.empty() : Optional.of(maybeClock);
    }

    private static Clock clock(int hour) {
        return new Clock(hour, 0, Meridiem.UNSAID);
    }

    private boolean saysDay() {
        return settled.stream().anyMatch(OfDay.class::isInstance);
    }

    private boolean saysClock() {
        return settled.stream().anyMatch(Clock.class::isInstance);
    }
}
