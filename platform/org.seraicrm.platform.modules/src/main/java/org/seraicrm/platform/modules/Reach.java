package org.seraicrm.platform.modules;

import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;
import org.seraicrm.platform.kernel.Id;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.store.UnitOfWork;

/**
 * Tells who may see the row behind an id; one service per type of id. The pipeline asks it for every id in an action.
 *
 * @param <I> the type of id
 */
@ConsumerType
public interface Reach<I extends Id> {

    /** The type of id. */
    Class<I> type();

    /** The row's keys and module; empty when there is no such row in the unit's company. */
    Optional<Reached> reach(I id, UnitOfWork unit);

    /**
     * @param keys see {@link org.seraicrm.platform.kernel.Access}; empty for rows every user of the company may name
     */
    record Reached(Set<String> keys, Optional<ModuleId> module) {
        public Reached {
            keys = Set.copyOf(keys);
        }
    }
}
