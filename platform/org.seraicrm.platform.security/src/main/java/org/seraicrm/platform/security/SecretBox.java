package org.seraicrm.platform.security;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Keeps secrets unreadable at rest: channel tokens, mailbox passwords. The key is a file outside the database
 * ({@code <serai.data>/keys/secrets-1.key}); nodes that share a database share it. AES-256 in GCM, NIST SP 800-38D.
 */
@ProviderType
public interface SecretBox {

    /**
     * Locks a secret.
     *
     * @param purpose what it is for and whose it is, for instance {@code channel/<company>/<channel>}; only the same
     *     purpose opens it
     * @return printable text, about a third longer, different each time
     */
    String seal(String purpose, String secret);

    /**
     * Gives back a secret.
     *
     * @throws UnreadableSecret when it was sealed for another purpose or with a key that is not here, or was damaged
     */
    String open(String purpose, String sealed);
}
