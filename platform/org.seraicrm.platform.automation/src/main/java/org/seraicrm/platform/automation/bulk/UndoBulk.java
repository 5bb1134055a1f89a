package org.seraicrm.platform.automation.bulk;

import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;

/** Takes a job back, the last row first. What others have changed since is left, and told. */
@ActionName(
        value = "bulk.undo",
        surfaces = {})
public record UndoBulk(BulkId job) implements Action<BulkId> {}
