package org.seraicrm.platform.modules.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.modules.ActionContext;
import org.seraicrm.platform.modules.StatusKeeper;
import org.seraicrm.platform.store.UnitOfWork;

/** Whoever keeps cards, as they come and go. Any thread. */
final class StatusKeepers {

    private final List<StatusKeeper> keepers = new CopyOnWriteArrayList<>();

    void add(StatusKeeper keeper) {
        keepers.add(keeper);
    }

    void remove(StatusKeeper keeper) {
        keepers.remove(keeper);
    }

    /** While there is none, nobody knows what stands where. */
    boolean none() {
        return keepers.isEmpty();
    }

    /** How many cards stand in each status of a module that holds any. */
    Map<String, Long> standing(UnitOfWork unit, ModuleId module) {
        Map<String, Long> standing = new HashMap<>();
        keepers.forEach(keeper ->
                keeper.standing(unit, module).forEach((status, cards) -> standing.merge(status, cards, Long::sum)));
        return standing;
    }

    /** Moves all cards of a module from one status to another. */
    void move(ActionContext context, ModuleId module, String from, String to) {
        keepers.forEach(keeper -> keeper.move(context, module, from, to));
    }
}
