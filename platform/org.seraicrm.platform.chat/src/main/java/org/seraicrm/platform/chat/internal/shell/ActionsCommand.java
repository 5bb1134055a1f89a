package org.seraicrm.platform.chat.internal.shell;

import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.seraicrm.platform.modules.ActionName;
import org.seraicrm.platform.modules.Actions;
import org.seraicrm.platform.modules.Texts;
import org.seraicrm.platform.security.Sessions;

/** Lists what the signed-in user can do here. */
@Service
@Command(scope = "serai", name = "actions", description = "Lists what the signed-in user can do here")
@NullUnmarked // Karaf fills the fields
public final class ActionsCommand implements Action {

    @Reference
    private Session session;

    @Reference
    private Sessions sessions;

    @Reference
    private Texts texts;

    @Reference
    private Actions actions;

    @Override
    public @Nullable Object execute() {
        return new Terminal(session, sessions, texts)
                .as(actor -> actions.offered(actor).stream()
                        .filter(type -> type.surfaces().contains(ActionName.Surface.SHELL))
                        .map(type -> "%-26s %s%n    %s"
                                .formatted(
                                        type.name(),
                                        texts.text(actor.language(), "action." + type.name()),
                                        type.parameters().stream()
                                                .map(it -> it.name() + ":" + it.type() + (it.required() ? "" : "?"))
                                                .collect(Collectors.joining(", "))))
                        .collect(Collectors.joining(System.lineSeparator())));
    }
}
