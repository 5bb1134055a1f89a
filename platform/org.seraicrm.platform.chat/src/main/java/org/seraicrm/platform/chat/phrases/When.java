package org.seraicrm.platform.chat.phrases;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * A day that was read for certain, and the time if one was said.
 *
 * @param day today or later
 * @param time to the minute; on the present day always ahead
 */
public record When(LocalDate day, Optional<LocalTime> time) implements WhenReading {}
