package org.seraicrm.platform.chat.internal.shell;

import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.seraicrm.platform.chat.internal.SwitchWords;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Problem.Kind;
import org.seraicrm.platform.modules.Actions;
import org.seraicrm.platform.modules.Modules;
import org.seraicrm.platform.modules.Texts;
import org.seraicrm.platform.security.People;
import org.seraicrm.platform.security.Sessions;

/** Lists the modules of the company that is signed in, and for whom they are on. */
@Service
@Command(scope = "serai", name = "module-list", description = "Lists your company's modules and for whom they are on")
@NullUnmarked // Karaf fills the fields
public final class ModuleListCommand implements Action {

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

    @Override
    public @Nullable Object execute() {
        return new Terminal(session, sessions, texts).as(this::list);
    }

    private String list(Actor actor) {
        if (actions.offered(actor, "module.switch").isEmpty()) {
            throw new Problem(Kind.FORBIDDEN, "action.forbidden").refusal();
        }
        SwitchWords words = new SwitchWords(texts, people);
        return modules.all(actor.company()).stream()
                .filter(module -> !module.trashed())
                .map(module -> words.state(actor, module) + "  [" + module.kind() + " " + module.id() + "]")
                .collect(Collectors.joining(System.lineSeparator()));
    }
}
