package org.seraicrm.platform.search;

import java.time.Instant;
import java.time.LocalDate;

/** One value of a field, of the type that says how it is compared. A field may hold several. */
public sealed interface FieldValue {

    /** A code, such as a status or the chosen option of a list: compared exactly, counted, sorted by its characters. */
    record Keyword(String value) implements FieldValue {}

    /**
     * Words that people wrote. Equal regardless of case and diacritics, sorted as people sort names, found by
     * {@link Condition.Words}. Only the first 256 characters are compared.
     */
    record Text(String value) implements FieldValue {}

    /** A number: exact for whole numbers up to 2<sup>53</sup>. */
    record Numeric(double value) implements FieldValue {}

    /** A moment, to the millisecond. */
    record Moment(Instant value) implements FieldValue {}

    /** A date without a time. */
    record Day(LocalDate value) implements FieldValue {}

    /** Yes or no; counted as {@code true} and {@code false}. */
    record Flag(boolean value) implements FieldValue {}

    /** The id of another row; counted under its 13-character text form. */
    record Reference(long id) implements FieldValue {}
}
