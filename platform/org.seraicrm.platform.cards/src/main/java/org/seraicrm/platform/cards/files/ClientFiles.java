package org.seraicrm.platform.cards.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;

/** Takes files, and reads those of clients and cards. Who sees the card, or without one the client, sees the file. */
@ProviderType
public interface ClientFiles {

    /** The largest file, in bytes. */
    long LARGEST = 25L * 1024 * 1024;

    /**
     * Keeps a file until it is {@linkplain AddFile added}, for a day at most.
     *
     * @param type what was said of it; what its bytes say counts more
     * @throws org.seraicrm.platform.kernel.Refusal {@code TOO_LARGE file.tooLarge}, {@code TOO_LARGE
     *     file.tooManyWaiting} with 250 MB uploaded and not added, {@code MALFORMED file.broken} or
     *     {@code INVALID file.empty}
     */
    KeptFile take(Actor actor, String name, String type, InputStream content);

    /** A client's and its cards' files out of the trash, newest first. */
    List<KeptFile> of(Actor actor, ClientId client);

    /** A card's files out of the trash, newest first. */
    List<KeptFile> of(Actor actor, CardId card);

    /** Files in the trash, newest first, 500 at most. */
    List<KeptFile> trashed(Actor actor);

    /** One file with its content, unless it lies in the trash. */
    Optional<Content> find(Actor actor, KeptFileId file);

    /** A file to be read. */
    interface Content {

        KeptFile file();

        /** Writes all of it; read piece by piece. */
        void writeTo(OutputStream out) throws IOException;
    }
}
