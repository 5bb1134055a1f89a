package org.seraicrm.platform.cards.calendar;

/** Who beside its owner sees the details of a calendar; all others see only when the owner is busy. */
public enum CalendarSharing {
    NOBODY,
    /** Those who have a department in common with the owner. */
    DEPARTMENTS,
    /** Everybody in the company. */
    EVERYBODY
}
