package org.seraicrm.platform.cards;

import java.util.Optional;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;
import org.seraicrm.platform.modules.Text;

/** Moves a card to another status by hand. */
@ActionName(value = "card.move", undoneBy = "card.move")
public record MoveCard(
        CardId card,
        Optional<Integer> version,
        @Text(max = 100) String status,
        @Text(max = 500, lines = true) Optional<String> reason)
        implements Action<Versioned> {}
