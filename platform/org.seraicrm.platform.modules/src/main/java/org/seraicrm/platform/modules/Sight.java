package org.seraicrm.platform.modules;

import java.util.HashSet;
import java.util.Set;
import org.seraicrm.platform.kernel.Standing;

/**
 * Which fields of a module somebody doesn't see, and which they only read.
 *
 * @param hidden ids of fields that look as if they weren't there
 * @param readOnly ids of fields that are seen and can't be changed
 */
public record Sight(Set<String> hidden, Set<String> readOnly) {

    /** Everything is seen and changed. */
    public static final Sight WHOLE = new Sight(Set.of(), Set.of());

    public Sight {
        hidden = Set.copyOf(hidden);
        readOnly = Set.copyOf(readOnly);
    }

    /** What the company's grants leave of a module, retired fields included. */
    static Sight of(Module module, Standing standing) {
        Set<String> hidden = new HashSet<>();
        Set<String> readOnly = new HashSet<>();
        module.everyField().forEach(field -> {
            if (!module.gives(Right.see(field), standing)) {
                hidden.add(field);
            } else if (!module.gives(Right.change(field), standing)) {
                readOnly.add(field);
            }
        });
        return new Sight(hidden, readOnly);
    }
}
