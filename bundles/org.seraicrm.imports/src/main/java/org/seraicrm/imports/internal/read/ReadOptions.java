package org.seraicrm.imports.internal.read;

import java.util.Optional;

/** What somebody said of a file; what is absent is guessed. */
public record ReadOptions(Optional<String> charset, Optional<String> separator, Optional<Integer> sheet) {

    /** Nothing was said. */
    public static final ReadOptions GUESS = new ReadOptions(Optional.empty(), Optional.empty(), Optional.empty());
}
