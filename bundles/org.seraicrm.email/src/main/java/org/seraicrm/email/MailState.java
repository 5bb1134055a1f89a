package org.seraicrm.email;

/** Where a letter stands. */
public enum MailState {
    /** Came in, and is being filed. */
    RECEIVED,
    /** Came in, and stands in a client's history. */
    FILED,
    /** Came in, and nobody is known who sent it: open until somebody files or dismisses it (A198). */
    UNMATCHED,
    /** Came in, and needs nobody: dismissed by hand, a machine's letter from a stranger, or our own coming back. */
    DISMISSED,
    /** Came in, and only its header was kept; the reason says why. */
    REFUSED,
    /** To go out, or to be tried again. */
    QUEUED,
    /** Went out. */
    SENT,
    /** Went out and was shown to its reader (A22). */
    READ,
    /** Went out and came back (A22). */
    BOUNCED,
    /** Could not be sent; the reason says why. */
    FAILED
}
