package org.seraicrm.platform.chat.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.seraicrm.platform.chat.Message;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.Actions;
import org.seraicrm.platform.modules.Outcome;
import org.seraicrm.platform.search.Index;

/** Does what was asked for, tells how it ended, and offers to take it back. Any thread. */
final class Deeds implements Topic {

    private final Actions actions;
    private final Index index;

    Deeds(Actions actions, Index index) {
        this.actions = actions;
        this.index = index;
    }

    @Override
    public Map<String, Heard> commands() {
        return Map.of("undo", (turn, words) -> undo(turn, turn.memory().receipt()));
    }

    @Override
    public Map<String, Pressed> buttons() {
        return Map.of("u", (turn, arguments) -> undo(turn, arguments.stream().findFirst()));
    }

    /** Performs an action, at most once for the turn's input. */
    <R> List<Message> perform(Turn turn, Action<R> action, Function<R, Message> told) {
        return perform(turn, action, turn.once(), told);
    }

    /** Performs an action, at most once per key. */
    <R> List<Message> perform(Turn turn, Action<R> action, Optional<String> once, Function<R, Message> told) {
        return told(turn, actions.perform(turn.actor(), action, once), told);
    }

    /** Performs an action by name. */
    List<Message> perform(Turn turn, String name, JsonNode input, Optional<String> once, Message told) {
        return told(turn, actions.perform(turn.actor(), name, input, once), result -> told);
    }

    private List<Message> undo(Turn turn, Optional<String> receipt) {
        if (receipt.isEmpty()) {
            return List.of(turn.message("chat.undo.nothing"));
        }
        Outcome<?> outcome = actions.undo(turn.actor(), receipt.get());
        turn.done(Optional.empty());
        if (outcome instanceof Outcome.Performed<?> performed) {
            await(performed);
            return List.of(turn.message("chat.undo.done"));
        }
        return List.of(turn.problem(((Outcome.Refused<?>) outcome).problem()));
    }

    private <R> List<Message> told(Turn turn, Outcome<R> outcome, Function<R, Message> told) {
        if (outcome instanceof Outcome.Performed<R> performed) {
            await(performed);
            turn.done(performed.receipt());
            Message message = told.apply(performed.result());
            return List.of(performed
                    .receipt()
                    .map(receipt -> message.row(turn.button("chat.button.undo", "u", receipt)))
                    .orElse(message));
        }
        return List.of(turn.problem(((Outcome.Refused<R>) outcome).problem()));
    }

    /** What is said next sees what was just done. */
    private void await(Outcome.Performed<?> performed) {
        performed.event().ifPresent(event -> index.awaitEvent(event, Index.OWN_WRITE));
    }
}
