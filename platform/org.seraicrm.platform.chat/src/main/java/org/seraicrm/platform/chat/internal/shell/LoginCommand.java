package org.seraicrm.platform.chat.internal.shell;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
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
import org.seraicrm.platform.modules.Texts;
import org.seraicrm.platform.security.People;
import org.seraicrm.platform.security.Sessions;
import org.seraicrm.platform.security.SignIn;
import org.seraicrm.platform.security.Visitor;

/** Signs a user in for this shell session. */
@Service
@Command(scope = "serai", name = "login", description = "Signs a user in for this shell session")
@NullUnmarked // Karaf fills the fields
public final class LoginCommand implements Action {

    @Reference
    private Session session;

    @Reference
    private Sessions sessions;

    @Reference
    private Texts texts;

    @Reference
    private SignIn signIn;

    @Reference
    private People people;

    @Argument(name = "email", description = "of the profile", required = true)
    private String email;

    @Override
    public @Nullable Object execute() throws Exception {
        Terminal terminal = new Terminal(session, sessions, texts);
        terminal.token().ifPresent(signIn::signOut);
        terminal.token(null);
        String password = session.readLine("Password: ", (char) 0);
        Visitor visitor = new Visitor("shell", "Karaf shell", Optional.empty());
        SignIn.Result result = signIn(password == null ? "" : password, visitor);
        if (result instanceof SignIn.SignedIn in) {
            terminal.token(in.token());
        } else if (result instanceof SignIn.Refused refused) {
            terminal.print(texts.text(Locale.ENGLISH, refused.problem()));
            return null;
        }
        return terminal.as(actor -> texts.text(actor.language(), "shell.login.done", Map.of("name", name(actor))));
    }

    /** Asks for the code of the second factor, too, where there is one. */
    private SignIn.Result signIn(String password, Visitor visitor) throws IOException {
        SignIn.Result result = signIn.signIn(email, password, Optional.empty(), visitor);
        boolean asked = result instanceof SignIn.Refused refused
                && refused.problem().code().equals("signIn.codeNeeded");
        return asked
                ? signIn.signIn(email, password, Optional.ofNullable(session.readLine("Code: ", null)), visitor)
                : result;
    }

    private String name(Actor actor) {
        return people.user(actor, actor.user())
                .map(user -> user.name(actor.language()))
                .orElse(email);
    }
}
