package org.seraicrm.platform.integration;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** The Camel routes of this node, for those who run the server. */
@ProviderType
public interface Routes {

    /** All of them, by id. */
    List<Route> list();

    /** Starts or resumes a route; whether there is one of this id. */
    boolean start(String id);

    /** Stops a route, letting it finish what is in flight; whether there is one of this id. */
    boolean stop(String id);

    /** Pauses a route; whether there is one of this id. */
    boolean suspend(String id);

    /**
     * A route.
     *
     * @param from its endpoint, secrets masked
     * @param state {@code Started}, {@code Stopped}, {@code Suspended}, …
     * @param inFlight messages in it now
     */
    record Route(String id, String from, String state, int inFlight) {}
}
