package org.seraicrm.platform.chat.internal.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.seraicrm.platform.modules.Texts;
import org.seraicrm.platform.security.Sessions;
import org.seraicrm.platform.security.SignIn;

/** Signs the user of this shell session out. */
@Service
@Command(scope = "serai", name = "logout", description = "Signs the user of this shell session out")
@NullUnmarked // Karaf fills the fields
public final class LogoutCommand implements Action {

    @Reference
    private Session session;

    @Reference
    private Sessions sessions;

    @Reference
    private Texts texts;

    @Reference
    private SignIn signIn;

    @Override
    public @Nullable Object execute() {
        Terminal terminal = new Terminal(session, sessions, texts);
        return terminal.as(actor -> {
            terminal.token().ifPresent(signIn::signOut);
            terminal.token(null);
            return texts.text(actor.language(), "shell.logout.done");
        });
    }
}
