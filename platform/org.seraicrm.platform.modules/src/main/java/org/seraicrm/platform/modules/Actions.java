package org.seraicrm.platform.modules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Violation;

/**
 * The only door for changes. In this order: the action exists and its module is on for the actor's departments, the role
 * suffices, the values are valid (all violations at once), every row it names is visible, then the handler runs in one
 * transaction with the events it reports.
 */
@ProviderType
public interface Actions {

    /** Performs an action. */
    default <R> Outcome<R> perform(Actor actor, Action<R> action) {
        return perform(actor, action, Optional.empty());
    }

    /**
     * Performs an action at most once per key.
     *
     * @param once identity of the request among the company's; a repetition changes nothing and gives the first outcome
     *     again. At most 200 characters.
     */
    <R> Outcome<R> perform(Actor actor, Action<R> action, Optional<String> once);

    /**
     * Performs an action given by name and JSON, as doors do.
     *
     * @param input a JSON object; unknown members, missing and wrong values are all reported
     */
    Outcome<?> perform(Actor actor, String name, JsonNode input, Optional<String> once);

    /**
     * Performs many actions in few transactions. Each is judged, kept and told as if it were asked for alone, after those
     * before it: what is refused leaves the others be.
     *
     * @param requests some hundreds at most, as one transaction is to hold them
     * @return their outcomes, in the same order
     */
    List<Outcome<?>> performAll(Actor actor, List<Request> requests);

    /**
     * Why an action would be refused now, judged by everything that judges it when it is performed; empty when it would be
     * done. Nothing of it is kept, and nobody is told.
     */
    Optional<Problem> rehearse(Actor actor, Action<?> action);

    /**
     * What is wrong with the input of an action by its form alone: unknown, missing, of a wrong type, too long. No rights, rows
     * or rules are asked, so that many inputs are soon gone through. Empty when it fits.
     *
     * @param name of an installed action
     * @param input a JSON object
     */
    List<Violation> violations(String name, JsonNode input);

    /** Takes back what the receipt stands for, by the action that was named when it was done. */
    Outcome<?> undo(Actor actor, String receipt);

    /** Takes back what many receipts stand for, in the order given; otherwise as {@link #performAll}. */
    List<Outcome<?>> undoAll(Actor actor, List<String> receipts);

    /** The actions this actor may perform now, by name. */
    List<ActionType> offered(Actor actor);

    /** The action of a name, if it is {@linkplain #offered offered} to the actor. */
    Optional<ActionType> offered(Actor actor, String name);

    /** All actions installed, by name, for documents that belong to nobody (OpenAPI). */
    List<ActionType> installed();
}
