package org.seraicrm.platform.kernel;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A part of an ordered result.
 *
 * @param items the part, in order
 * @param total how many there are in all
 * @param next opaque cursor of the part that follows; empty on the last
 */
public record Page<T>(List<T> items, long total, Optional<String> next) {

    public Page {
        items = List.copyOf(items);
    }

    /** The same page with other items. */
    public <U> Page<U> map(Function<? super T, ? extends U> mapper) {
        return new Page<>(items.stream().<U>map(mapper).toList(), total, next);
    }
}
