package org.seraicrm.platform.modules.switchboard;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.DepartmentId;
import org.seraicrm.platform.kernel.EventId;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.UserId;

/** What administrators look at before and after they switch modules. */
@ProviderType
public interface Switchboard {

    /**
     * What turning a switch would touch; nothing is changed.
     *
     * @param department whose switch; empty for the whole company's
     * @return empty when it would touch nothing
     * @throws org.seraicrm.platform.kernel.Refusal {@code FORBIDDEN} unless the actor is an administrator, {@code
     *     NOT_FOUND row.notFound} when the company has no such module
     */
    List<Consequence> preview(Actor actor, ModuleId module, boolean on, Optional<DepartmentId> department);

    /**
     * What was done with the company's modules, newest first: created, switched, trashed, restored, allowed.
     *
     * @param before exclusive; empty for the newest
     * @param limit at most this many
     * @throws org.seraicrm.platform.kernel.Refusal {@code FORBIDDEN} unless the actor is an administrator
     */
    List<Switched> history(Actor actor, Optional<EventId> before, int limit);

    /**
     * What would be touched.
     *
     * @param what the kind of things: {@code users}
     * @param sentence in the actor's language
     * @param names of the first of them, may be empty
     */
    record Consequence(String what, long count, String sentence, List<String> names) {
        public Consequence {
            names = List.copyOf(names);
        }
    }

    /**
     * What was done once.
     *
     * @param by who did it; empty when a trial ended or the operator did it
     * @param module empty when it was about kinds
     * @param told what was done, in the actor's language: "switched off"
     * @param department for whom; empty for the whole company
     * @param until when it ends by itself
     * @param receipt takes it back, if nothing was done about the same since
     */
    record Switched(
            EventId id,
            Instant at,
            Optional<UserId> by,
            Optional<ModuleId> module,
            String told,
            Optional<DepartmentId> department,
            Optional<Instant> until,
            Optional<String> receipt) {}
}
