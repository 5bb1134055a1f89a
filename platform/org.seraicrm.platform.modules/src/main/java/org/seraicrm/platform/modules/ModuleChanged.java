package org.seraicrm.platform.modules;

import java.time.Instant;
import java.util.Optional;
import org.seraicrm.platform.kernel.DepartmentId;
import org.seraicrm.platform.kernel.ModuleId;

/**
 * A module was created, renamed, switched, trashed, restored or given other fields. Without an actor: a trial has ended.
 *
 * @param change the action's name
 * @param on of a switch: how it stands since
 * @param department of a switch: for whom; empty for the whole company
 * @param until of a switch: when it is switched the other way by itself
 */
@Fact.Name("module.changed")
public record ModuleChanged(
        ModuleId module,
        String change,
        Optional<Boolean> on,
        Optional<DepartmentId> department,
        Optional<Instant> until)
        implements Fact {

    /** Anything but a switch. */
    public ModuleChanged(ModuleId module, String change) {
        this(module, change, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
