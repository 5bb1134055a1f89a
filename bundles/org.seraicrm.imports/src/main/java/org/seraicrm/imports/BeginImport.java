package org.seraicrm.imports;

import com.fasterxml.jackson.databind.JsonNode;
import org.seraicrm.platform.automation.bulk.BulkId;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;

/**
 * Imports an uploaded table as a bulk job (A126–A129), and remembers the plan for tables with the same headings.
 *
 * @param plan how its columns are to be understood, as the import's page made it
 */
@ActionName(
        value = "import.begin",
        role = Role.STANDARD,
        surfaces = {},
        undoneBy = "bulk.undo")
public record BeginImport(String table, JsonNode plan) implements Action<BulkId> {}
