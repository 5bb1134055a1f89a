package org.seraicrm.platform.cards;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What stands beside a client or card in lists.
 *
 * @param lastContact when its people were last spoken with, written to, or heard of
 * @param due the day of the next open to-do
 */
public record Traces(Optional<Instant> lastContact, Optional<LocalDate> due) {

    /** Neither. */
    public static final Traces NONE = new Traces(Optional.empty(), Optional.empty());
}
