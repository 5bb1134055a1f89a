package org.seraicrm.platform.cards;

import java.util.List;
import java.util.Optional;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.EventId;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;
import org.seraicrm.platform.modules.Text;

/**
 * Writes a note into the history of a client or card.
 *
 * @param mentions colleagues who are told of it, if they see the client or card (A21)
 */
@ActionName(value = "note.add")
public record AddNote(
        @Text(max = 4000, lines = true) String text,
        Optional<ClientId> client,
        Optional<CardId> card,
        Optional<List<UserId>> mentions)
        implements Action<EventId> {

    /** A note that mentions nobody. */
    public AddNote(String text, Optional<ClientId> client, Optional<CardId> card) {
        this(text, client, card, Optional.empty());
    }
}
