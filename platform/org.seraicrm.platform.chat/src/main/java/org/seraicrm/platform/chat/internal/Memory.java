package org.seraicrm.platform.chat.internal;

import java.util.List;
import java.util.Optional;

/**
 * What a conversation remembers between two inputs.
 *
 * @param awaited what the next words answer
 * @param receipt of the last thing done that can be taken back
 * @param input the last input that had an identity
 * @param before what was awaited when that input came: should it come again, it is understood as before
 */
record Memory(Optional<Awaited> awaited, Optional<String> receipt, Optional<String> input, Optional<Awaited> before) {

    static final Memory NONE = new Memory(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * A question that was asked.
     *
     * @param kind whose question
     * @param about what it was about
     */
    record Awaited(String kind, List<String> about) {
        Awaited {
            about = List.copyOf(about);
        }
    }
}
