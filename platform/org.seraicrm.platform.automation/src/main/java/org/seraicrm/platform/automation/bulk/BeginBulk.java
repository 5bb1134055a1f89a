package org.seraicrm.platform.automation.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;
import org.seraicrm.platform.modules.Text;

/**
 * Performs an action for many cards or clients in the background. In {@code with}, the action's input, {@code $card} or
 * {@code $client} stands for the id of each, {@code $version} for its version at the time the job begins. The rows are
 * the ids named, or those of a list.
 */
@ActionName(
        value = "bulk.begin",
        surfaces = {},
        undoneBy = "bulk.undo")
public record BeginBulk(
        @Text(max = 100) String action,
        JsonNode with,
        Optional<List<String>> cards,
        Optional<List<String>> clients,
        Optional<ListSelection> list,
        @Text(max = 200, blank = true) Optional<String> title)
        implements Action<BulkId> {}
