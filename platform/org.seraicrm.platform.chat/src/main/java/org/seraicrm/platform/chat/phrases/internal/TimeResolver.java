package org.seraicrm.platform.chat.phrases.internal;

import java.time.LocalTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.seraicrm.platform.chat.phrases.Reason;
import org.seraicrm.platform.chat.phrases.internal.Fragment.Clock;
import org.seraicrm.platform.chat.phrases.internal.Fragment.Meridiem;
import org.seraicrm.platform.chat.phrases.internal.Fragment.OfTime;
import org.seraicrm.platform.chat.phrases.internal.Fragment.Part;

/** Turns fragments into one time of the day. */
final class TimeResolver {

    /** Hours up to this one are in the afternoon unless said otherwise. */
    private static final int LAST_AFTERNOON_HOUR = 6;

    private TimeResolver() {}

    /** The time that the fragments agree on; empty if there are none. */
    static Optional<LocalTime> time(List<OfTime> fragments) throws Conflict {
        Optional<PartOfDay> part = part(fragments);
        Set<LocalTime> times = new LinkedHashSet<>();
        for (OfTime fragment : fragments) {
            if (fragment instanceof Clock clock) {
                times.add(time(clock, part));
            }
        }
        if (times.size() > 1) {
            throw new Conflict(Reason.AMBIGUOUS);
        }
        return times.isEmpty() && part.isPresent()
                ? Optional.of(alone(part.get()))
                : times.stream().findFirst();
    }

    private static LocalTime alone(PartOfDay part) throws Conflict {
        return part.alone().orElseThrow(() -> new Conflict(Reason.AMBIGUOUS));
    }

    private static Optional<PartOfDay> part(List<OfTime> fragments) throws Conflict {
        List<PartOfDay> parts = fragments.stream()
                .filter(Part.class::isInstance)
                .map(fragment -> ((Part) fragment).part())
                .distinct()
                .toList();
        if (parts.size() > 1) {
            throw new Conflict(Reason.AMBIGUOUS);
        }
        return parts.stream().findFirst();
    }

    private static LocalTime time(Clock clock, Optional<PartOfDay> part) throws Conflict {
        boolean exists = clock.hour() >= 0 && clock.hour() < 24 && clock.minute() < 60;
        if (!exists) {
            throw new Conflict(Reason.IMPOSSIBLE);
        }
        int hour = clock.meridiem() == Meridiem.UNSAID ? hour(clock.hour(), part) : hour(clock);
        return LocalTime.of(hour, clock.minute());
    }

    private static int hour(int said, Optional<PartOfDay> part) throws Conflict {
        if (part.isPresent()) {
            return part.get().hour(said).orElseThrow(() -> new Conflict(Reason.IMPOSSIBLE));
        }
        return said >= 1 && said <= LAST_AFTERNOON_HOUR ? said + 12 : said;
    }

    private static int hour(Clock clock) throws Conflict {
        boolean afternoon = clock.meridiem() == Meridiem.PM;
        if (clock.hour() > 12) {
            return clock.hour();
        }
        if (clock.hour() == 0 && afternoon) {
            throw new Conflict(Reason.IMPOSSIBLE);
        }
        return clock.hour() % 12 + (afternoon ? 12 : 0);
    }
}
