package org.seraicrm.platform.automation.internal.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Violation;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionType;
import org.seraicrm.platform.modules.Actions;
import org.seraicrm.platform.modules.Outcome;
import org.seraicrm.platform.modules.Request;

/** The real actions, with something that happens after each chunk of them was kept. */
final class Interrupted implements Actions {

    private final Actions actions;
    private final IntConsumer after;
    private int chunks;

    Interrupted(Actions actions, IntConsumer after) {
        this.actions = actions;
        this.after = after;
    }

    @Override
    public List<Outcome<?>> performAll(Actor actor, List<Request> requests) {
        List<Outcome<?>> outcomes = actions.performAll(actor, requests);
        after.accept(++chunks);
        return outcomes;
    }

    @Override
    public <R> Outcome<R> perform(Actor actor, Action<R> action, Optional<String> once) {
        return actions.perform(actor, action, once);
    }

    @Override
    public Outcome<?> perform(Actor actor, String name, JsonNode input, Optional<String> once) {
        return actions.perform(actor, name, input, once);
    }

    @Override
    public Optional<Problem> rehearse(Actor actor, Action<?> action) {
        return actions.rehearse(actor, action);
    }

    @Override
    public List<Violation> violations(String name, JsonNode input) {
        return actions.violations(name, input);
    }

    @Override
    public Outcome<?> undo(Actor actor, String receipt) {
        return actions.undo(actor, receipt);
    }

    @Override
    public List<Outcome<?>> undoAll(Actor actor, List<String> receipts) {
        return actions.undoAll(actor, receipts);
    }

    @Override
    public List<ActionType> offered(Actor actor) {
        return actions.offered(actor);
    }

    @Override
    public Optional<ActionType> offered(Actor actor, String name) {
        return actions.offered(actor, name);
    }

    @Override
    public List<ActionType> installed() {
        return actions.installed();
    }
}
