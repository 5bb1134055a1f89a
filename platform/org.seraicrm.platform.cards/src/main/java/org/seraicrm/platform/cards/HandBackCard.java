package org.seraicrm.platform.cards;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;
import org.seraicrm.platform.modules.Text;

/**
 * Takes a {@linkplain HandOverCard hand-over} back: the card returns as it was.
 *
 * @param responsible nobody when left out
 * @param values that become others; JSON null takes one away
 */
@ActionName(
        value = "card.handBack",
        surfaces = {},
        undoneBy = "card.handBack")
public record HandBackCard(
        CardId card,
        int version,
        ModuleId module,
        @Text(max = 100) String status,
        Optional<UserId> responsible,
        Map<String, JsonNode> values)
        implements Action<Versioned> {}
