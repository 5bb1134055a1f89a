package org.seraicrm.platform.security;

/** A sealed secret can't be opened; it has to be entered again. Its message never holds the secret. */
public final class UnreadableSecret extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadableSecret(String purpose, Throwable cause) {
        super("The secret for " + purpose + " can't be opened with the keys at hand", cause);
    }

    public UnreadableSecret(String purpose) {
        super("The secret for " + purpose + " is sealed with a key that is not at hand");
    }
}
