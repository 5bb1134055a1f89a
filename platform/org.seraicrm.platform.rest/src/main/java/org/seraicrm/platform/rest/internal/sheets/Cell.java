package org.seraicrm.platform.rest.internal.sheets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** What stands in one cell. */
public sealed interface Cell {

    /** Nothing. */
    Cell EMPTY = new Text("");

    record Text(String text) implements Cell {}

    record Number(BigDecimal number) implements Cell {}

    /** A sum in major units. */
    record Sum(BigDecimal amount, String currency) implements Cell {}

    record Day(LocalDate day) implements Cell {}

    /** A minute of the company's zone. */
    record Time(LocalDateTime time) implements Cell {}
}
