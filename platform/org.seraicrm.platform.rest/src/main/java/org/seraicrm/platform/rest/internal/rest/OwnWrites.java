package org.seraicrm.platform.rest.internal.rest;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.seraicrm.platform.kernel.EventId;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.search.Index;

/** Makes a user's next read wait for the user's last write on this node, for 200 ms at most. Any thread. */
@Component(service = OwnWrites.class)
public final class OwnWrites {

    private final Index index;
    private final Map<UserId, EventId> last = new ConcurrentHashMap<>();

    @Activate
    public OwnWrites(@Reference Index index) {
        this.index = index;
    }

    void wrote(UserId user, EventId event) {
        last.put(user, event);
    }

    void await(UserId user) {
        EventId event = last.get(user);
        if (event != null) {
            index.awaitEvent(event, Index.OWN_WRITE);
            last.remove(user, event);
        }
    }
}
