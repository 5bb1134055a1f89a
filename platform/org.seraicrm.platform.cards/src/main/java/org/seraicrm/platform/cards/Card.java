package org.seraicrm.platform.cards;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.UserId;

/**
 * One matter with one client in one module.
 *
 * @param status id of the one status it stands in (A97)
 * @param values by field id, in the JSON form of their {@link org.seraicrm.platform.modules.FieldType}; what the module's
 *     fields no longer know is kept
 */
public record Card(
        CardId id,
        CompanyId company,
        int version,
        ModuleId module,
        ClientId client,
        String title,
        String status,
        Optional<UserId> responsible,
        Map<String, JsonNode> values,
        boolean trashed,
        Instant changed) {

    public Card {
        values = Map.copyOf(values);
    }

    /** The value of a text-like field: a text, or the id of the choice. */
    public Optional<String> text(String field) {
        return Optional.ofNullable(values.get(field)).map(JsonNode::asText);
    }
}
