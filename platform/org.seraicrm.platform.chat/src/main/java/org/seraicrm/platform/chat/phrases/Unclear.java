package org.seraicrm.platform.chat.phrases;

/**
 * The sender has to be asked.
 *
 * @param reason what to ask about
 */
public record Unclear(Reason reason) implements Reading, WhenReading {}
