package org.seraicrm.platform.chat.phrases.internal;

/** What the rules of a grammar may make of their words; {@link Production} says how. */
enum Meaning {
    /** DAY or DAYWORD or argument: days from today. */
    DAY,
    /** WEEKDAY; argument: scope; COUNT: weeks later. */
    WEEKDAY,
    /** Argument: weeks ahead. */
    WEEK,
    /** Argument: months ahead. */
    MONTH,
    /** Arguments: unit, how many ahead; or MONTH. */
    END,
    /** As END. */
    START,
    /** DOM or ORD, MONTH or MM, YEAR or YY. */
    DATE,
    /** Two DOM, perhaps YEAR or YY: the order is clear from the numbers or unclear; argument 1 prefers month first. */
    SLASH,
    /** DOM or ORD. */
    DOM,
    /** COUNT, FRACTION, UNIT in any number, or as arguments how many and which unit. */
    SHIFT,
    /** Argument or HOUR, MIN, MERIDIEM. */
    CLOCK,
    /** HOUR and how many minutes past it: argument or COUNT. */
    PAST,
    /** HOUR and how many minutes are missing: argument or COUNT. */
    TO,
    /** The hour that is going on, as an ordinal, and COUNT minutes of it: десять минут одиннадцатого. */
    INTO,
    /** Two hours, of which the first counts. */
    RANGE,
    /** HOUR and MIN or DOM and MM; arguments: 1 if rather a clock, 1 if month first. */
    DOTTED,
    /** COUNT. */
    EITHER,
    /** PART or PARTOF or argument. */
    PART,
    /** A day that is over. */
    OVER,
    /** More than one reading. */
    VAGUE,
    /** More than one day. */
    DAYS
}
