package org.seraicrm.platform.modules;

import java.util.Optional;

/**
 * What a handler gives back.
 *
 * @param result what the caller gets
 * @param undo the action that takes it back, as of now
 */
public record Done<R>(R result, Optional<Action<?>> undo) {

    /** Done, and nothing takes it back. */
    public static <R> Done<R> of(R result) {
        return new Done<>(result, Optional.empty());
    }

    /** Done, and taken back by the given action. */
    public static <R> Done<R> of(R result, Action<?> undo) {
        return new Done<>(result, Optional.of(undo));
    }
}
