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
 * Opens a card of the same client in another module, or in the same, with what a card holds (A16). Values go along that
 * the actor sees there and may write here, into fields of the same id, or of the same type and name. To-dos and files
 * stay with the original; the copy's history goes on where the original's had come to.
 *
 * @param module where the copy is opened, as the module's rules want it
 * @param title the original's when left out
 * @param responsible the original's when left out
 * @param status where it begins there; the module's first when left out
 * @param values of the module's fields
 */
@ActionName(value = "card.copy", undoneBy = "card.trash")
public record CopyCard(
        CardId card,
        ModuleId module,
        @Text(max = 200) Optional<String> title,
        Optional<UserId> responsible,
        @Text(max = 100) Optional<String> status,
        Optional<Map<String, JsonNode>> values)
        implements Action<CardId> {}
