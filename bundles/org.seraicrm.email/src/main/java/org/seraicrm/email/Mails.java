package org.seraicrm.email;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.FileId;

/**
 * Reads letters. Who sees the card, or without one the client, sees the letter; letters that belong to nobody are seen by
 * everybody but Restricted users (A212). From whom the e-mail addresses of clients are hidden, those of their letters are,
 * too, and the letters as they came.
 */
public interface Mails {

    /** One letter. */
    Optional<Mail> find(Actor actor, MailId id);

    /**
     * The journal, newest first, without texts and files; letters the actor may not see are left out.
     *
     * @param states any of these; all when empty
     * @param before those before this one
     */
    List<Mail> journal(Actor actor, Set<MailState> states, Optional<MailId> before, int limit);

    /** A client's letters, newest first, without texts and files: for their icons (A22). */
    List<Mail> of(Actor actor, ClientId client, int limit);

    /** The letter as it came or went; empty when it was not kept. */
    Optional<Content> original(Actor actor, MailId id);

    /** An attached file of a letter that the actor sees. */
    Optional<Content> file(Actor actor, FileId id);

    /** Something to be downloaded. */
    interface Content {

        String name();

        String type();

        long size();

        /** Writes all of it; read piece by piece. */
        void writeTo(OutputStream out) throws IOException;
    }
}
