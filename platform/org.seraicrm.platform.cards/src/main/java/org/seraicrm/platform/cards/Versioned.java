package org.seraicrm.platform.cards;

/**
 * A row that was changed.
 *
 * @param id of the client or card, in text form
 * @param version what the next change of it names
 */
public record Versioned(String id, int version) {}
