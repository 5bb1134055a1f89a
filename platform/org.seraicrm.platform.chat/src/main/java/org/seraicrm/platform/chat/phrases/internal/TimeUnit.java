package org.seraicrm.platform.chat.phrases.internal;

/** Units in which people count time; grammars name them by their number from 1. */
enum TimeUnit {
    MINUTE,
    HOUR,
    DAY,
    WEEK,
    MONTH,
    YEAR;

    static TimeUnit numbered(int number) {
        return values()[number - 1];
    }
}
