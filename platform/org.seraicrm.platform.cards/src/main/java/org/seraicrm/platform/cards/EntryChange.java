package org.seraicrm.platform.cards;

import java.util.Optional;

/**
 * What an entry tells of one field that was changed, in words.
 *
 * @param label the field's
 * @param before what it held; of lists, what is gone
 * @param after what it holds since; of lists, what is new
 * @param list whether it holds several things, of which the others stayed
 */
public record EntryChange(String label, Optional<String> before, Optional<String> after, boolean list) {}
