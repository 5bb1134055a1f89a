package org.seraicrm.platform.cards;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;
import org.seraicrm.platform.modules.Text;

/**
 * Changes title, responsible and field values; a null value clears a field, an empty responsible text clears it. What is
 * absent stays. A card changed by somebody else since the given version is refused.
 *
 * @param status id of the one where it stands then; when absent, where it stands or where its fields lead it by
 *     themselves (A49)
 */
@ActionName(
        value = "card.change",
        surfaces = {ActionName.Surface.FORM, ActionName.Surface.AUTOMATION},
        undoneBy = "card.change")
public record ChangeCard(
        CardId card,
        int version,
        @Text(max = 200) Optional<String> title,
        @Text(max = 13, blank = true) Optional<String> responsible,
        Optional<Map<String, JsonNode>> values,
        @Text(max = 100) Optional<String> status)
        implements Action<Versioned> {

    /** A change that doesn't name a status. */
    public ChangeCard(
            CardId card,
            int version,
            Optional<String> title,
            Optional<String> responsible,
            Optional<Map<String, JsonNode>> values) {
        this(card, version, title, responsible, values, Optional.empty());
    }
}
