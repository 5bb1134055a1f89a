package org.seraicrm.platform.automation.bulk;

import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;

/** Leaves the rest of a job undone; what was performed stays. */
@ActionName(
        value = "bulk.cancel",
        surfaces = {})
public record CancelBulk(BulkId job) implements Action<BulkId> {}
