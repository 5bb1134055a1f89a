package org.seraicrm.email;

import java.io.InputStream;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.FileId;

/** Takes files that are to be sent (A20). */
public interface MailFiles {

    /** The largest file, and the largest letter, in bytes. */
    long LARGEST = 25L * 1024 * 1024;

    /**
     * Keeps a file until it is sent, for a day at most.
     *
     * @throws org.seraicrm.platform.kernel.Refusal {@code TOO_LARGE mail.fileTooLarge}
     */
    FileId keep(Actor actor, String name, String type, InputStream content);
}
