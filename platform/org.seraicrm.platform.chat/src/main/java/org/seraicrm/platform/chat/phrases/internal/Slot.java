package org.seraicrm.platform.chat.phrases.internal;

/** What a grammar rule may ask of a token: a word of a word table, or a number of a certain shape. */
enum Slot {
    /** Monday is 1. */
    WEEKDAY,
    MONTH,
    /** Days from today. */
    DAY,
    /** As DAY, in an adjective: "holnapi nap". */
    DAYWORD,
    NUMBER,
    /** twentieth, двадцатого, huszadikán. */
    ORD,
    /** An hour as an ordinal: dziesiątej. */
    HOURORD,
    /** An hour with an ending that makes it a time: tízkor. */
    HOURCASE,
    /** An hour of which half is over, in one word: полдесятого. */
    HALFHOUR,
    /** The number of a {@link TimeUnit}, from 1. */
    UNIT,
    /** Quarters: half is 2. */
    FRACTION,
    /** Quarters behind a decimal point. */
    TENTH,
    /** The number of a {@link PartOfDay}, from 1. */
    PART,
    /** A part of the day in a form that only follows a clock: дня. */
    PARTOF,
    /** 0 before noon, 1 after. */
    MERIDIEM,
    NEXT,
    THIS,
    LAST,
    /** %, EUR, kg: the number before it is an amount. */
    MEASURE,
    /** The number before it counts things. */
    COUNTED,
    /** Never counted, though it has the ending. */
    UNCOUNTED,
    /** The number behind it is a name: room 10. */
    REFERENCE,
    /** The number behind it may have a slash: invoice 12/03. */
    DOCUMENT,
    /** Keeps its full stop: Ltd. */
    ABBREVIATION,
    /** An hour in one or two digits or as a word. */
    HOUR,
    /** An hour in digits. */
    HOURNUM,
    /** Minutes in two digits or as a word. */
    MIN,
    /** Minutes behind a dash, so that it is no range of hours: 10-30. */
    DASHMIN,
    /** A day of the month in digits. */
    DOM,
    /** A month in digits. */
    MM,
    /** A month in two digits. */
    MM2,
    /** 1900 to 2199. */
    YEAR,
    /** The last two digits of a year. */
    YY,
    /** How many: up to three digits or a word. */
    COUNT,
    /** A number in words. */
    NUMWORD
}
