package org.seraicrm.questionnaires;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** How often the index is watched. */
public enum Period {
    /** From Monday to Sunday. */
    WEEK {
        @Override
        public LocalDate first(LocalDate day) {
            return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        }

        @Override
        public LocalDate next(LocalDate first) {
            return first.plusWeeks(1);
        }
    },
    /** A calendar month. */
    MONTH {
        @Override
        public LocalDate first(LocalDate day) {
            return day.withDayOfMonth(1);
        }

        @Override
        public LocalDate next(LocalDate first) {
            return first.plusMonths(1);
        }
    };

    /** The first day of the period that a day lies in. */
    public abstract LocalDate first(LocalDate day);

    /** The first day of the period that follows. */
    public abstract LocalDate next(LocalDate first);
}
