package org.seraicrm.platform.chat.internal.shell;

import java.util.List;
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
import org.seraicrm.platform.modules.Texts;
import org.seraicrm.platform.security.Sessions;

/** Says something to Serai, or presses a button of its last answer. */
@Service
@Command(scope = "serai", name = "say", description = "Says something to Serai, or presses a button of its last answer")
@NullUnmarked // Karaf fills the fields
public final class SayCommand implements Action {

    @Reference
    private Session session;

    @Reference
    private Sessions sessions;

    @Reference
    private Texts texts;

    @Reference
    private Conversations conversations;

    @Argument(name = "words", description = "words; or #1 for the first button", required = true, multiValued = true)
    private List<String> words;

    @Override
    public @Nullable Object execute() {
        Terminal terminal = new Terminal(session, sessions, texts);
        String text = String.join(" ", words);
        Input input = terminal.button(text).map(Input::button).orElseGet(() -> Input.text(text));
        return terminal.as(actor -> terminal.shown(conversations.say(actor, "shell", input)));
    }
}
