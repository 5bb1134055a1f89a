package org.seraicrm.platform.modules;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Carries out one kind of action, in the transaction it is given.
 *
 * @param action the record's class
 * @param handling what is done; throws {@link org.seraicrm.platform.kernel.Refusal} when it can't be
 */
public record ActionHandler<A extends Action<R>, R>(Class<A> action, Handling<A, R> handling) {

    /** Joins a record and the method that carries it out. */
    public static <A extends Action<R>, R> ActionHandler<A, R> on(Class<A> action, Handling<A, R> handling) {
        return new ActionHandler<>(action, handling);
    }

    /** The work of a handler. */
    @ConsumerType
    @FunctionalInterface
    public interface Handling<A extends Action<R>, R> {
        Done<R> handle(A action, ActionContext context);
    }
}
