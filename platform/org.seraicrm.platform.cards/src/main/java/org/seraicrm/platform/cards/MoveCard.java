package org.seraicrm.platform.cards;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;
import org.seraicrm.platform.modules.Text;

/**
 * Moves a card to another status by hand.
 *
 * @param values that change with it, as a rule of the status may want; JSON null takes one away
 */
@ActionName(value = "card.move", undoneBy = "card.move")
public record MoveCard(
        CardId card,
        Optional<Integer> version,
        @Text(max = 100) String status,
        @Text(max = 500, lines = true) Optional<String> reason,
        Optional<Map<String, JsonNode>> values)
        implements Action<Versioned> {

    /** A move that changes nothing else. */
    public MoveCard(CardId card, Optional<Integer> version, String status, Optional<String> reason) {
        this(card, version, status, reason, Optional.empty());
    }
}
