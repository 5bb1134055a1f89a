package org.seraicrm.platform.automation.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.seraicrm.platform.modules.Text;

/**
 * The rows of a list, as {@link org.seraicrm.platform.cards.CardList} or {@link org.seraicrm.platform.cards.ClientList}
 * finds them.
 *
 * @param of the text form of a module's id, or {@link org.seraicrm.platform.cards.views.SavedView#CLIENTS}
 * @param where conditions, see {@link org.seraicrm.platform.cards.Where}; all rows when absent
 * @param except ids of those that were taken out by hand
 */
public record ListSelection(
        @Text(max = 100) String of,
        Optional<JsonNode> where,
        @Text(max = 200, blank = true) Optional<String> words,
        Optional<List<String>> except) {}
