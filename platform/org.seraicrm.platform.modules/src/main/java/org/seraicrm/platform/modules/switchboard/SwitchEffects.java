package org.seraicrm.platform.modules.switchboard;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Tells what switching a module would touch. Registered as an OSGi service by whoever keeps something that comes and goes
 * with modules. It only looks; it is asked outside of any unit of work, on any thread.
 */
@ConsumerType
@FunctionalInterface
public interface SwitchEffects {

    /** What would be touched; nothing is touched in kinds that are left out. */
    List<Effect> of(Switching switching);

    /**
     * One kind of things that would be touched. Its sentences are texts {@code switch.<what>.on.<form>} and {@code
     * switch.<what>.off.<form>} of the bundle, one for each form that the language counts with ({@code one}, {@code few},
     * {@code many}, {@code other}), with the argument {@code count}.
     *
     * @param what the kind: {@code users}
     * @param count how many
     * @param names of them as the actor knows them, the first at least; may be empty
     */
    record Effect(String what, long count, List<String> names) {

        /** How many names are told at most. */
        public static final int NAMES = 20;

        public Effect {
            names = names.stream().limit(NAMES).toList();
        }

        /** Things that all have a name. */
        public static Effect of(String what, List<String> names) {
            return new Effect(what, names.size(), names);
        }

        /** Things without a name. */
        public static Effect of(String what, long count) {
            return new Effect(what, count, List.of());
        }
    }
}
