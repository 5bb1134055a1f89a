package org.seraicrm.platform.chat.internal.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.seraicrm.platform.chat.Conversations;
import org.seraicrm.platform.chat.Input;
import org.seraicrm.platform.modules.Actions;
import org.seraicrm.platform.modules.Texts;
import org.seraicrm.platform.security.Sessions;

/** Takes back what a receipt stands for. */
@Service
@Command(scope = "serai", name = "undo", description = "Takes back what a receipt stands for")
@NullUnmarked // Karaf fills the fields
public final class UndoCommand implements Action {

    @Reference
    private Session session;

    @Reference
    private Sessions sessions;

    @Reference
    private Texts texts;

    @Reference
    private Actions actions;

    @Reference
    private Conversations conversations;

    @Argument(name = "receipt", description = "as serai:do told it; without it, the last thing said with serai:say")
    private @Nullable String receipt;

    @Override
    public @Nullable Object execute() {
        Terminal terminal = new Terminal(session, sessions, texts);
        return terminal.as(actor -> {
            if (receipt == null) {
                return terminal.shown(conversations.say(actor, "shell", Input.text("/undo")));
            }
            actions.undo(actor, receipt).orRefuse();
            return texts.text(actor.language(), "chat.undo.done");
        });
    }
}
