package org.seraicrm.platform.search;

/** The index can't be read or written: the disk is full or failing, or the index has been closed. */
public final class IndexUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public IndexUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
