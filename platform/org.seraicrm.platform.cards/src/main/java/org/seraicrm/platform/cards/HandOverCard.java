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
 * Moves a card to another module, where it goes on with its to-dos and its whole history (A16). Fields of the same id
 * keep their values as far as the other module's fields take them; what that module has no field for is kept unseen. The
 * other module's rules judge the card as if it was opened there.
 *
 * @param module where it goes
 * @param responsible who goes on with it; whoever had it when left out
 * @param status where it begins there; the module's first when left out
 * @param values of the other module's fields
 */
@ActionName(value = "card.handOver", undoneBy = "card.handBack")
public record HandOverCard(
        CardId card,
        Optional<Integer> version,
        ModuleId module,
        Optional<UserId> responsible,
        @Text(max = 100) Optional<String> status,
        Optional<Map<String, JsonNode>> values)
        implements Action<Versioned> {}
