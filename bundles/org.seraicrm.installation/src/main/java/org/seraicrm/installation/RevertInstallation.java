package org.seraicrm.installation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.seraicrm.platform.cards.Versioned;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;
import org.seraicrm.platform.modules.Text;

/**
 * Brings an installation back to where it stood.
 *
 * @param version of the card as it was left; it is refused when somebody changed the card since
 * @param values that become others; JSON null takes one away
 */
@ActionName(
        value = "installation.revert",
        surfaces = {})
public record RevertInstallation(
        CardId card, int version, @Text(max = 100) String status, Map<String, JsonNode> values)
        implements Action<Versioned> {}
