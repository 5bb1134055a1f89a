package org.seraicrm.platform.security;

import java.net.URI;
import org.osgi.annotation.versioning.ConsumerType;

/** A way in by an account that people have elsewhere. There is at most one on a server; safe for threads. */
@ConsumerType
public interface SingleSignOn {

    /** What people call it; stands on the button. */
    String name();

    /**
     * Begins: the browser goes away to sign in.
     *
     * @param callback where it comes back to
     * @throws org.seraicrm.platform.kernel.Refusal {@code UNAVAILABLE signIn.elsewhere} when the provider is not there
     */
    Begun begin(URI callback);

    /**
     * Ends: the browser has come back.
     *
     * @param kept of {@link Begun}, brought by the same browser
     * @param answered where it came back to, with all that was said
     * @return an e-mail address that the provider says is the user's own
     * @throws org.seraicrm.platform.kernel.Refusal {@code UNAUTHENTICATED signIn.elsewhere} whenever that isn't certain
     */
    String end(String kept, URI callback, URI answered);

    /**
     * What came of it.
     *
     * @param to where the browser has to go
     * @param kept secret between the server and this browser
     */
    record Begun(URI to, String kept) {

        @Override
        public String toString() {
            return "Begun[" + to.getHost() + "]";
        }
    }
}
