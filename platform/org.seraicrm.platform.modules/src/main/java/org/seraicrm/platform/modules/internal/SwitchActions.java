package org.seraicrm.platform.modules.internal;

import static org.seraicrm.platform.modules.ActionHandler.on;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.seraicrm.platform.kernel.DepartmentId;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.modules.ActionContext;
import org.seraicrm.platform.modules.ActionHandler;
import org.seraicrm.platform.modules.ActionHandlers;
import org.seraicrm.platform.modules.Done;
import org.seraicrm.platform.modules.ModuleChanged;
import org.seraicrm.platform.modules.SwitchModule;
import org.seraicrm.platform.modules.internal.jpa.ModuleRow;

/** Turns switches, for good or until a time. */
record SwitchActions(ModuleChanges changes) implements ActionHandlers {

    @Override
    public List<ActionHandler<?, ?>> handlers() {
        return List.of(on(SwitchModule.class, this::turn));
    }

    private Done<ModuleId> turn(SwitchModule action, ActionContext context) {
        ModuleRow row = ModuleChanges.row(context, action.module());
        ZoneId zone = context.actor().zone();
        Optional<DepartmentId> department = action.department();
        Optional<Instant> end = action.until().map(until -> until.atZone(zone).toInstant());
        boolean over = end.filter(at -> !at.isAfter(context.unit().now())).isPresent();
        if (over && !context.undoing()) {
            throw Problem.invalid("/until", "module.untilPast").refusal();
        }
        SwitchModule undo = new SwitchModule(
                row.id(),
                row.stands(department),
                department,
                row.trial(department).map(trial -> LocalDateTime.ofInstant(trial.until(), zone)));
        // A trial that is given back too late has had its end.
        boolean way = over != action.on();
        Optional<Instant> until = end.filter(at -> !over);
        row.turn(department, way, until);
        TrialEnds.plan(context.unit(), row.id(), department, until);
        changes.changed(context, new ModuleChanged(row.id(), "module.switch", Optional.of(way), department, until));
        return Done.of(row.id(), undo);
    }
}
