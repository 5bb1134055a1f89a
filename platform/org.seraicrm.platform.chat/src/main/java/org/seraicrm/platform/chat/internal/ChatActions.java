package org.seraicrm.platform.chat.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Problem.Kind;
import org.seraicrm.platform.modules.ActionName.Surface;
import org.seraicrm.platform.modules.ActionType;
import org.seraicrm.platform.modules.ActionType.Parameter;
import org.seraicrm.platform.modules.Actions;
import org.seraicrm.platform.modules.Texts;

/** The actions an actor has in chat: offered there, and all that is required can be said. Any thread. */
final class ChatActions {

    private final Actions actions;
    private final Texts texts;

    ChatActions(Actions actions, Texts texts) {
        this.actions = actions;
        this.texts = texts;
    }

    List<ActionType> of(Actor actor) {
        return actions.offered(actor).stream().filter(ChatActions::said).toList();
    }

    /**
     * The action of a name.
     *
     * @throws org.seraicrm.platform.kernel.Refusal {@code NOT_FOUND chat.command.unknown}
     */
    ActionType named(Turn turn, String name) {
        return actions.offered(turn.actor(), name)
                .filter(ChatActions::said)
                .orElseThrow(() -> new Problem(Kind.NOT_FOUND, "chat.command.unknown").refusal());
    }

    /** The action whose command was typed. */
    Optional<ActionType> commanded(Actor actor, String command) {
        return of(actor).stream().filter(type -> command(type).equals(command)).findFirst();
    }

    /** {@code todo.handOver} is typed as {@code /todo_handover}, or with its dot. */
    static String command(ActionType type) {
        return type.name().toLowerCase(Locale.ROOT).replace('.', '_');
    }

    String label(Actor actor, ActionType type) {
        return texts.text(actor.language(), "action." + type.name());
    }

    String label(Turn turn, ActionType type) {
        return label(turn.actor(), type);
    }

    String label(Turn turn, ActionType type, Parameter parameter) {
        return texts.text(turn.actor().language(), "action." + type.name() + "." + parameter.name());
    }

    static boolean sayable(Parameter parameter) {
        return !FormValues.UNSAID.contains(parameter.type());
    }

    /** Whether all that is required can be said. */
    static boolean said(ActionType type) {
        return type.surfaces().contains(Surface.CHAT)
                && type.parameters().stream().filter(Parameter::required).allMatch(ChatActions::sayable);
    }
}
