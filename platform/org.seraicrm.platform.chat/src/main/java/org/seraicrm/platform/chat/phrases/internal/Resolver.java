package org.seraicrm.platform.chat.phrases.internal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.seraicrm.platform.chat.phrases.Reason;
import org.seraicrm.platform.chat.phrases.Unclear;
import org.seraicrm.platform.chat.phrases.When;
import org.seraicrm.platform.chat.phrases.WhenReading;
import org.seraicrm.platform.chat.phrases.internal.Fragment.After;
import org.seraicrm.platform.chat.phrases.internal.Fragment.Obstacle;
import org.seraicrm.platform.chat.phrases.internal.Fragment.OfDay;
import org.seraicrm.platform.chat.phrases.internal.Fragment.OfTime;

/** Turns the fragments of a phrase in any language into a day and a time. */
final class Resolver {

    private final LocalDateTime now;

    Resolver(LocalDateTime now) {
        this.now = now.truncatedTo(ChronoUnit.MINUTES);
    }

    WhenReading resolve(List<Fragment> fragments) {
        try {
            return when(fragments);
        } catch (Conflict conflict) {
            return new Unclear(conflict.reason());
        }
    }

    private When when(List<Fragment> fragments) throws Conflict {
        if (fragments.isEmpty()) {
            throw new Conflict(Reason.NO_DATE);
        }
        List<Fragment> settled = Settling.settled(fragments);
        for (Fragment fragment : settled) {
            if (fragment instanceof Obstacle obstacle) {
                throw new Conflict(obstacle.reason());
            }
        }
        Optional<LocalDate> day = new DayResolver(now.toLocalDate()).day(only(OfDay.class, settled));
        List<OfTime> times = only(OfTime.class, settled);
        List<After> waits = only(After.class, times);
        return waits.isEmpty() ? ahead(day, TimeResolver.time(times)) : after(waits, times, day);
    }

    private When after(List<After> waits, List<OfTime> times, Optional<LocalDate> day) throws Conflict {
        if (times.stream().distinct().count() > 1) {
            throw new Conflict(Reason.AMBIGUOUS);
        }
        LocalDateTime moment = now.plus(waits.get(0).duration());
        if (day.isPresent() && !day.get().equals(moment.toLocalDate())) {
            throw new Conflict(Reason.TWO_DATES);
        }
        return new When(moment.toLocalDate(), Optional.of(moment.toLocalTime()));
    }

    private When ahead(Optional<LocalDate> day, Optional<LocalTime> time) throws Conflict {
        LocalDate today = now.toLocalDate();
        boolean over = day.orElse(today).equals(today)
                && time.isPresent()
                && !time.get().isAfter(now.toLocalTime());
        if (over) {
            throw new Conflict(Reason.PAST);
        }
        return new When(day.orElse(today), time);
    }

    private static <T> List<T> only(Class<T> kind, List<? extends Fragment> fragments) {
        List<T> found = new ArrayList<>();
        for (Fragment fragment : fragments) {
            if (kind.isInstance(fragment)) {
                found.add(kind.cast(fragment));
            }
        }
        return found;
    }
}
