package org.seraicrm.platform.modules;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import org.osgi.annotation.versioning.ProviderType;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.EventId;
import org.seraicrm.platform.kernel.Id;
import org.seraicrm.platform.store.UnitOfWork;

/** What a handler works with; valid while it runs. */
@ProviderType
public interface ActionContext {

    /** Who asks. */
    Actor actor();

    /** The transaction. */
    UnitOfWork unit();

    /** The platform's entities. */
    default EntityManager entities() {
        return unit().entities();
    }

    /** Records what happened, in the same transaction. */
    EventId happened(Subject subject, Fact fact);

    /** Runs after the transaction was kept; not at all when it wasn't, nor after a crash: for caches only. */
    void afterwards(Runnable work);

    /** Has nothing take back any more what was done with these rows: what would do so holds values that are erased. */
    void irrevocable(Collection<? extends Id> rows);

    /** Whether this takes back what was done before. */
    boolean undoing();

    /** Performs another action as part of this one: same actor, same rules, same transaction. */
    <R> R perform(Action<R> action);

    /**
     * Performs an action of another module, which this one knows by name only, in the same way.
     *
     * @param input as doors give it, see {@link Actions#perform(Actor, String, JsonNode, java.util.Optional)}
     * @return its result
     * @throws org.seraicrm.platform.kernel.Refusal {@code NOT_FOUND action.unknown} also when nobody brings the action
     */
    Object perform(String action, JsonNode input);
}
