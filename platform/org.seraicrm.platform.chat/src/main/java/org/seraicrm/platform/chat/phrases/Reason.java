package org.seraicrm.platform.chat.phrases;

/** Why a phrase was not read. */
public enum Reason {
    /** The phrase names neither a day nor a time. */
    NO_DATE,
    /** The phrase is nothing but a day or a time. */
    NO_TEXT,
    /** The day or the time is over. */
    PAST,
    /** Such a day or time does not exist: 31 February, 25:00. */
    IMPOSSIBLE,
    /** The phrase may be read in more than one way: 3/4, this week, ten or eleven o'clock. */
    AMBIGUOUS,
    /** The phrase names two different days or a range of days. */
    TWO_DATES
}
