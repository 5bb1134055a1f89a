package org.seraicrm.platform.chat.internal.shell;

import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.console.Session;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.seraicrm.platform.chat.internal.SwitchWords;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.DepartmentId;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.modules.Actions;
import org.seraicrm.platform.modules.Module;
import org.seraicrm.platform.modules.Modules;
import org.seraicrm.platform.modules.Outcome;
import org.seraicrm.platform.modules.SwitchModule;
import org.seraicrm.platform.modules.Texts;
import org.seraicrm.platform.modules.switchboard.Switchboard;
import org.seraicrm.platform.security.Department;
import org.seraicrm.platform.security.People;
import org.seraicrm.platform.security.Sessions;

/** What switching a module on and switching it off have in common: a look at what it touches, a trial, a receipt. */
@NullUnmarked // Karaf fills the fields
abstract class ModuleTurn implements Action {

    private final boolean on;

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
    private Switchboard switchboard;

    @Reference
    private People people;

    @Argument(index = 0, name = "module", description = "id, kind or name", required = true)
    private String module;

    @Argument(index = 1, name = "department", description = "id or name; without it the whole company")
    private @Nullable String department;

    @Option(
            name = "--until",
            description = "such as 2026-11-27T18:00, in the company's zone: then it is switched back by itself")
    private @Nullable String until;

    @Option(name = "--preview", description = "Only tells what it would touch")
    private boolean preview;

    ModuleTurn(boolean on) {
        this.on = on;
    }

    @Override
    public @Nullable Object execute() {
        return new Terminal(session, sessions, texts).as(this::perform);
    }

    private String perform(Actor actor) {
        SwitchWords words = new SwitchWords(texts, people);
        ModuleId id = module(actor).id();
        if (preview) {
            return words.consequences(actor, switchboard.preview(actor, id, on, department(actor)));
        }
        Outcome<?> outcome = actions.perform(actor, new SwitchModule(id, on, department(actor), until()));
        outcome.orRefuse();
        String receipt = outcome instanceof Outcome.Performed<?> performed
                ? performed.receipt().map(each -> System.lineSeparator() + each).orElse("")
                : "";
        return words.state(actor, module(actor)) + receipt;
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

    private Optional<LocalDateTime> until() {
        try {
            return Optional.ofNullable(until).map(LocalDateTime::parse);
        } catch (DateTimeParseException noTime) {
            throw Problem.invalid("/until", "value.dateTime").refusal();
        }
    }
}
