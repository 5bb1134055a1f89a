package org.seraicrm.platform.chat.internal.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.apache.karaf.shell.api.console.Session;
import org.jspecify.annotations.Nullable;
import org.seraicrm.platform.chat.Button;
import org.seraicrm.platform.chat.Html;
import org.seraicrm.platform.chat.Message;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.Door;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Problem.Kind;
import org.seraicrm.platform.kernel.Refusal;
import org.seraicrm.platform.modules.Texts;
import org.seraicrm.platform.security.Sessions;

/** A shell session and who is signed in there: nobody, until {@code serai:login}. */
record Terminal(Session session, Sessions sessions, Texts texts) {

    private static final String TOKEN = "serai.session";
    private static final String BUTTONS = "serai.buttons";

    /** Does something as who is signed in, and prints what is told, or why not. */
    @Nullable
    Object as(Function<Actor, String> work) {
        Locale language = actor().map(Actor::language).orElse(Locale.ENGLISH);
        try {
            Actor actor = actor().orElseThrow(() -> new Problem(Kind.UNAUTHENTICATED, "shell.login.needed").refusal());
            print(work.apply(actor));
        } catch (Refusal refusal) {
            print(texts.text(language, refusal.problem()));
            refusal.problem()
                    .violations()
                    .forEach(violation -> print(violation.pointer() + ": "
                            + texts.text(language, violation.code(), violation.arguments())));
        }
        return null;
    }

    /** The signed-in user with the rights of this moment. */
    Optional<Actor> actor() {
        return token().flatMap(sessions::actor).map(actor -> actor.through(Door.SHELL));
    }

    Optional<String> token() {
        return Optional.ofNullable((String) session.get(TOKEN));
    }

    void token(@Nullable String token) {
        session.put(TOKEN, token);
        session.put(BUTTONS, null);
    }

    void print(String text) {
        session.getConsole().println(text);
    }

    /** Messages as text, their buttons numbered; {@link #button} finds them again. */
    String shown(List<Message> messages) {
        List<Button> buttons = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (Message message : messages) {
            text.append(Html.plain(message.text())).append(System.lineSeparator());
            for (List<Button> row : message.buttons()) {
                for (Button button : row) {
                    buttons.add(button);
                    text.append("  [#").append(buttons.size()).append("] ").append(button.label());
                }
                text.append(System.lineSeparator());
            }
        }
        session.put(BUTTONS, List.copyOf(buttons));
        return text.toString().stripTrailing();
    }

    /** The data of the last answer's button of a number. */
    Optional<String> button(String number) {
        Object buttons = session.get(BUTTONS);
        if (!(buttons instanceof List<?> list) || !number.matches("#\\d{1,3}")) {
            return Optional.empty();
        }
        int at = Integer.parseInt(number.substring(1)) - 1;
        return at >= 0 && at < list.size() && list.get(at) instanceof Button button
                ? Optional.of(button.data())
                : Optional.empty();
    }
}
