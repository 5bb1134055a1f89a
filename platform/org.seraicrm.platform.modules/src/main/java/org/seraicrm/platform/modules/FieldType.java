package org.seraicrm.platform.modules;

import java.util.OptionalInt;

/** What a field holds. JSON forms in brackets. */
public enum FieldType {
    /** One line (string). */
    TEXT(500),
    /** Several lines (string). */
    LONG_TEXT(8000),
    /** A decimal number (number). */
    NUMBER,
    /** A sum ({@code {"minor": 1200, "currency": "HUF"}}). */
    MONEY,
    /** A day (string, ISO 8601). */
    DATE,
    /** A moment (string, ISO 8601 with offset or Z). */
    DATE_TIME,
    /** One of the field's choices (string, the choice's id). */
    CHOICE,
    /** Several of the field's choices (array of ids). */
    MULTI_CHOICE,
    /** Yes or no (boolean). */
    YES_NO,
    /** A telephone number (string; kept as E.164). */
    PHONE,
    /** An e-mail address (string). */
    EMAIL,
    /** A web address (string, http or https). */
    LINK,
    /** A user of the company (string, the id). */
    USER;

    private final OptionalInt longest;

    FieldType() {
        longest = OptionalInt.empty();
    }

    FieldType(int longest) {
        this.longest = OptionalInt.of(longest);
    }

    /** The greatest length of a text in characters; empty for what isn't measured so. */
    public OptionalInt longest() {
        return longest;
    }
}
