package org.seraicrm.platform.modules.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.Violation;
import org.seraicrm.platform.modules.ActionName.Surface;
import org.seraicrm.platform.modules.Actions;
import org.seraicrm.platform.modules.Automation;
import org.seraicrm.platform.modules.ModuleSetup;

/** Nobody has an automation do what they may not do themselves. */
record AutomationCheck(Actions actions) {

    /** The automations of a changed set-up: what somebody switches on, or changes while it is on, is theirs. */
    List<Automation> owned(Actor actor, ModuleSetup before, List<Automation> after) {
        return after.stream()
                .map(automation -> before.automations().contains(automation)
                        ? automation
                        : automation.by(automation.agent().map(any -> actor.user())))
                .toList();
    }

    /** What is wrong with the automations that were switched on, or changed while they are on. */
    List<Violation> violations(Actor actor, ModuleSetup before, ModuleSetup after) {
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < after.automations().size(); i++) {
            Automation automation = after.automations().get(i);
            if (!automation.on() || before.automations().contains(automation)) {
                continue;
            }
            for (int step = 0; step < automation.steps().size(); step++) {
                String action = automation.steps().get(step).action();
                if (!offered(actor, action)) {
                    violations.add(new Violation(
                            "/automations/" + i + "/steps/" + step + "/action",
                            "automation.notOffered",
                            Map.of("action", action)));
                }
            }
        }
        return violations;
    }

    private boolean offered(Actor actor, String action) {
        return actions.offered(actor, action)
                .filter(type -> type.surfaces().contains(Surface.AUTOMATION))
                .isPresent();
    }
}
