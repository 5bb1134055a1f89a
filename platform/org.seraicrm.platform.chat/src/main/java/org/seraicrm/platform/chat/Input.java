package org.seraicrm.platform.chat;

import java.util.Optional;

/** What a user says. */
public sealed interface Input {

    /** Identity of the input in its conversation; the same input again changes nothing that it changed before. */
    Optional<String> id();

    /** Words. */
    record Typed(String text, Optional<String> id) implements Input {}

    /** The data of a button. */
    record Pressed(String data, Optional<String> id) implements Input {}

    /** Words without an identity. */
    static Input text(String text) {
        return new Typed(text, Optional.empty());
    }

    /** A button without an identity. */
    static Input button(String data) {
        return new Pressed(data, Optional.empty());
    }
}
