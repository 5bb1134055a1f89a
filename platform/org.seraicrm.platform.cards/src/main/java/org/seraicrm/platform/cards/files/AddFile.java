package org.seraicrm.platform.cards.files;

import java.util.Optional;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;

/**
 * Adds an uploaded file to a client or card.
 *
 * @param file one's own upload, see {@link ClientFiles#take}
 */
@ActionName(
        value = "file.add",
        surfaces = {},
        undoneBy = "file.trash")
public record AddFile(KeptFileId file, Optional<ClientId> client, Optional<CardId> card)
        implements Action<KeptFileId> {}
