package org.seraicrm.itests.botapi;

import java.time.Instant;
import java.util.List;

/**
 * A message that a person got.
 *
 * @param text without markup
 * @param buttons in rows
 */
public record Received(int id, long chat, Instant at, String text, List<List<Key>> buttons) {

    /** A button of it. */
    public record Key(String label, String data) {}

    /** The first button whose label contains this. */
    public Key button(String label) {
        return buttons.stream()
                .flatMap(List::stream)
                .filter(key -> key.label().contains(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + label + " in " + this));
    }
}
