package org.seraicrm.platform.cards;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;
import org.seraicrm.platform.modules.Text;

/** Opens a card for a client in a module (A10); without a status in the module's first, without a title under the client's name. */
@ActionName(value = "card.open", undoneBy = "card.trash")
public record OpenCard(
        ModuleId module,
        ClientId client,
        @Text(max = 200) Optional<String> title,
        @Text(max = 100) Optional<String> status,
        Optional<UserId> responsible,
        Optional<Map<String, JsonNode>> values)
        implements Action<CardId> {}
