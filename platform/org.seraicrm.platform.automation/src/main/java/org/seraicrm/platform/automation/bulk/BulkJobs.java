package org.seraicrm.platform.automation.bulk;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.modules.ActionContext;

/**
 * Bulk jobs. A job's rows are fixed when it begins; each is one action, performed at most once with the rights its user
 * has by then, also after a restart. Who began a job sees it, and so does every administrator.
 */
@ProviderType
public interface BulkJobs {

    /** Begins a job as a part of an action: in its transaction, for its actor. Undo it with {@link UndoBulk}. */
    BulkId begin(ActionContext context, Bulk bulk);

    Optional<BulkJob> find(Actor actor, BulkId id);

    /** The latest first. */
    default List<BulkJob> list(Actor actor, int limit) {
        return list(actor, Optional.empty(), limit);
    }

    /**
     * The latest first.
     *
     * @param before the last one known, unless they are to begin with the latest
     */
    List<BulkJob> list(Actor actor, Optional<BulkId> before, int limit);

    /**
     * What was refused, in the order of the rows.
     *
     * @param after the place of the last one known, -1 for the first
     */
    List<RefusedRow> refused(Actor actor, BulkId id, int after, int limit);
}
