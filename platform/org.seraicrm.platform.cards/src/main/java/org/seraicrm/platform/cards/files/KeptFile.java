package org.seraicrm.platform.cards.files;

import java.time.Instant;
import java.util.Optional;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.UserId;

/**
 * A file, without its content.
 *
 * @param client whose it is; empty while it was only uploaded
 * @param card if it belongs to one
 * @param module the card's
 * @param author who uploaded it
 * @param type what its first bytes say that it is, such as {@code image/png} or {@code text/plain}, else what was said of
 *     it; never a type that a browser would run
 * @param size in bytes
 * @param added when it was uploaded
 */
public record KeptFile(
        KeptFileId id,
        Optional<ClientId> client,
        Optional<CardId> card,
        Optional<ModuleId> module,
        UserId author,
        String name,
        String type,
        long size,
        boolean trashed,
        Instant added) {

    /** The same file, of another size. */
    public KeptFile sized(long bytes) {
        return new KeptFile(id, client, card, module, author, name, type, bytes, trashed, added);
    }
}
