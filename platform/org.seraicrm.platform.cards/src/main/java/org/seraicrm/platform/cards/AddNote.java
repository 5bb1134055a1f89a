package org.seraicrm.platform.cards;

import java.util.Optional;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.EventId;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;
import org.seraicrm.platform.modules.Text;

/** Writes a note into the history of a client or card. */
@ActionName(value = "note.add")
public record AddNote(@Text(max = 4000, lines = true) String text, Optional<ClientId> client, Optional<CardId> card)
        implements Action<EventId> {}
