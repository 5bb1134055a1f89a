package org.seraicrm.platform.store;

/** A bundle's tables were not brought up to date. All of them are as they were before. */
public final class MigrationFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String script;
    private final boolean ahead;

    /**
     * @param script file name of the script that failed; empty when it was none of them
     * @param ahead whether a newer version of the bundle has changed the tables already
     */
    public MigrationFailure(String message, String script, boolean ahead, Throwable cause) {
        super(message, cause);
        this.script = script;
        this.ahead = ahead;
    }

    /** File name of the script that failed; empty when it was none of them. */
    public String script() {
        return script;
    }

    /** Whether a newer version of the bundle has changed the tables already: this one doesn't know what it did. */
    public boolean ahead() {
        return ahead;
    }
}
