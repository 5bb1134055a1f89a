package org.seraicrm.platform.chat;

import java.time.Instant;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.store.UnitOfWork;

/**
 * Messages on their way out, kept in the database until a carrier has delivered them: after a crash none is lost, and at
 * most the one in flight goes out twice. Messages to one address keep their order.
 */
@ProviderType
public interface Outbox {

    /** Sends a message to an address of a carrier, if the unit is kept. */
    void post(UnitOfWork unit, String carrier, String address, Message message);

    /**
     * Tells a user something, wherever carriers reach the user; nowhere if none does.
     *
     * @param key identity of the notice; while it waits, the same one is not sent again. At most 100 characters
     */
    void tell(UnitOfWork unit, UserId user, String key, Message message);

    /** What can be delivered now, oldest first, at most one message for each address. */
    List<Outgoing> waiting(CompanyId company, String carrier);

    /** It arrived. */
    void delivered(Outgoing outgoing);

    /** It did not arrive; it and what follows to its address wait. */
    void postpone(Outgoing outgoing, Instant until);

    /** It never will; what follows goes on. */
    void abandon(Outgoing outgoing);

    /**
     * Calls when something was posted on this node.
     *
     * @return ends the calls
     */
    AutoCloseable onPosted(Runnable bell);

    /**
     * A message on its way.
     *
     * @param attempts how often it was postponed
     */
    record Outgoing(long id, CompanyId company, String carrier, String address, Message message, int attempts) {}
}
