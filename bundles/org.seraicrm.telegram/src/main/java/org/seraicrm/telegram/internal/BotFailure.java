package org.seraicrm.telegram.internal;

/** The Bot API refuses or can't be reached. Its message holds no token. */
public final class BotFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int code;
    private final int retryAfter;

    /**
     * @param code Telegram's, an HTTP status; 0 when there was no answer
     * @param retryAfter seconds to wait, 0 when none were named
     */
    public BotFailure(int code, String description, int retryAfter) {
        super(code + " " + description);
        this.code = code;
        this.retryAfter = retryAfter;
    }

    int code() {
        return code;
    }

    int retryAfter() {
        return retryAfter;
    }

    /** The token is none. */
    boolean tokenWrong() {
        return code == 401 || code == 404;
    }

    /** Somebody else polls this bot, or has its updates sent elsewhere. */
    boolean conflict() {
        return code == 409;
    }

    /** The same request will be refused again. */
    boolean forGood() {
        return code == 400 || code == 403;
    }

    /** The text's markup can't be read. */
    boolean unreadableMarkup() {
        return code == 400 && String.valueOf(getMessage()).contains("can't parse entities");
    }
}
