package org.seraicrm.platform.automation.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.modules.Text;

/**
 * The cards of a list, as {@link org.seraicrm.platform.cards.CardList} finds them.
 *
 * @param where conditions, see {@link org.seraicrm.platform.cards.Where}; all cards when absent
 * @param except ids of those that were taken out by hand
 */
public record CardSelection(
        ModuleId module,
        Optional<JsonNode> where,
        @Text(max = 200, blank = true) Optional<String> words,
        Optional<List<String>> except) {}
