package org.seraicrm.platform.modules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.seraicrm.platform.kernel.UserId;

/**
 * Actions that follow by themselves when a card enters a status (A85, A86).
 *
 * @param id stable name within its module
 * @param statuses ids of the statuses whose cards it runs for
 * @param steps in order
 * @param agent the user with whose rights it runs: whoever switched it on; while it is off there is none (A91)
 */
public record Automation(String id, Labels label, List<String> statuses, List<Step> steps, Optional<UserId> agent) {

    /**
     * One action.
     *
     * @param action name of one that declares the surface {@code AUTOMATION}
     * @param with the JSON it takes; see the manual for what stands in for the card's own values
     * @param after days from when the card came into its status; it isn't performed when the card has left by then
     */
    public record Step(@Text(max = 100) String action, JsonNode with, int after) {}

    public Automation {
        statuses = List.copyOf(statuses);
        steps = List.copyOf(steps);
    }

    /** Whether it runs. */
    public boolean on() {
        return agent.isPresent();
    }

    /** The same with another label. */
    public Automation named(Labels other) {
        return new Automation(id, other, statuses, steps, agent);
    }

    /** The same with another agent, or none. */
    public Automation by(Optional<UserId> other) {
        return new Automation(id, label, statuses, steps, other);
    }

    /** The same without statuses that a set-up doesn't have; empty when none is left. */
    Optional<Automation> within(ModuleSetup setup) {
        List<String> left = statuses.stream()
                .filter(status -> setup.status(status).isPresent())
                .toList();
        return Optional.of(new Automation(id, label, left, steps, agent)).filter(some -> !left.isEmpty());
    }
}
