package org.seraicrm.platform.chat.phrases;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * A to-do that was read for certain.
 *
 * @param text what is to be done: the phrase without its words of date and time, without the little words that belong
 *     to them and without a leading "remind me to"; never blank, case and order as typed
 * @param day today or later
 * @param time the time of day if one was said, to the minute; never empty because of a guess
 */
public record Understood(String text, LocalDate day, Optional<LocalTime> time) implements Reading {}
