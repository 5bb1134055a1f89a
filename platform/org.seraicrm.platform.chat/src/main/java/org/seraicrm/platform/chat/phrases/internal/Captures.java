package org.seraicrm.platform.chat.phrases.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The slots that a match has filled so far, as an immutable chain.
 *
 * @param before what was filled earlier, null at the beginning
 */
record Captures(@Nullable Captures before, @Nullable Capture last) {

    private static final Set<Slot> HOURS =
            EnumSet.of(Slot.HOUR, Slot.HOURNUM, Slot.HOURORD, Slot.HOURCASE, Slot.HALFHOUR);

    static final Captures NONE = new Captures(null, null);

    record Capture(Slot slot, int value) {}

    Captures with(Slot slot, int value) {
        return new Captures(this, new Capture(slot, value));
    }

    /** In the order of the phrase. */
    List<Capture> all() {
        Deque<Capture> captures = new ArrayDeque<>();
        for (Captures at = this; at != null; at = at.before) {
            if (at.last != null) {
                captures.addFirst(at.last);
            }
        }
        return List.copyOf(captures);
    }

    /** The first value of any of the slots. */
    OptionalInt first(Slot... slots) {
        List<Slot> wanted = List.of(slots);
        return all().stream()
                .filter(capture -> wanted.contains(capture.slot()))
                .mapToInt(Capture::value)
                .findFirst();
    }

    /** The minutes said right behind the first hour, else 0. */
    int minutes() {
        boolean hourSaid = false;
        for (Capture capture : all()) {
            if (capture.slot() == Slot.MIN || capture.slot() == Slot.DASHMIN) {
                return capture.value();
            }
            boolean hour = HOURS.contains(capture.slot());
            if (hour && hourSaid) {
                return 0;
            }
            hourSaid |= hour;
        }
        return 0;
    }

    /** The hours in the order of the phrase. */
    List<Integer> hours() {
        return all().stream()
                .filter(capture -> HOURS.contains(capture.slot()))
                .map(Capture::value)
                .toList();
    }
}
