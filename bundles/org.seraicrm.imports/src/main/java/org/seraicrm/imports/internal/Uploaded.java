package org.seraicrm.imports.internal;

import java.util.Optional;
import org.seraicrm.imports.ImportId;
import org.seraicrm.platform.automation.bulk.BulkId;
import org.seraicrm.platform.kernel.UserId;

/** A table that waits to be imported, or is being. */
record Uploaded(ImportId id, UserId user, String file, Shape shape, Plan plan, Optional<BulkId> job) {}
