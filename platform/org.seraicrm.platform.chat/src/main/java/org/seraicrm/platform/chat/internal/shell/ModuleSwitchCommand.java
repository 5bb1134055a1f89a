package org.seraicrm.platform.chat.internal.shell;

import java.util.Optional;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.DepartmentId;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.modules.Actions;
import org.seraicrm.platform.modules.Module;
import org.seraicrm.platform.modules.Modules;
import org.seraicrm.platform.modules.Outcome;
import org.seraicrm.platform.modules.SwitchModule;
import org.seraicrm.platform.modules.Texts;
import org.seraicrm.platform.security.Department;
import org.seraicrm.platform.security.People;
import org.seraicrm.platform.security.Sessions;

/** Switches a module on or off, for a department or the whole company. */
@Service
@Command(
        scope = "serai",
        name = "module-switch",
        description = "Switches a module on or off, for a department or the whole company")
@NullUnmarked // Karaf fills the fields
public final class ModuleSwitchCommand implements Action {

    @Reference
    private Session session;

    @Reference
    private Sessions sessions;

    @Reference
    private Texts texts;

    @Reference
    private Actions actions;

    @Reference
    private Modules modules;

    @Reference
    private People people;

    @Argument(index = 0, name = "module", description = "id, kind or name", required = true)
    private String module;

    @Argument(index = 1, name = "state", description = "on or off", required = true)
    private String state;

    @Argument(index = 2, name = "department", description = "id or name; without it the whole company")
    private @Nullable String department;

    @Override
    public @Nullable Object execute() {
        return new Terminal(session, sessions, texts).as(this::perform);
    }

    private String perform(Actor actor) {
        boolean on = switch (state) {
            case "on" -> true;
            case "off" -> false;
            default -> throw Problem.invalid("/on", "value.flag").refusal();
        };
        Outcome<?> outcome =
                actions.perform(actor, new SwitchModule(module(actor).id(), on, department(actor)));
        outcome.orRefuse();
        return module(actor).name().in(actor.language()) + ": " + state;
    }

    private Module module(Actor actor) {
        return modules.all(actor.company()).stream()
                .filter(it -> it.id().text().equals(module)
                        || it.kind().equals(module)
                        || it.name().byLanguage().containsValue(module))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("/module", "value.notFound").refusal());
    }

    private Optional<DepartmentId> department(Actor actor) {
        return Optional.ofNullable(department)
                .map(wanted -> people.departments(actor).stream()
                        .filter(it -> it.id().text().equals(wanted) || it.name().equalsIgnoreCase(wanted))
                        .map(Department::id)
                        .findFirst()
                        .orElseThrow(() ->
                                Problem.invalid("/department", "value.notFound").refusal()));
    }
}
