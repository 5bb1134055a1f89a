package org.seraicrm.imports.internal;

import org.seraicrm.imports.ImportId;
import org.seraicrm.platform.automation.bulk.BulkId;

/** A table whose import was begun, by the job that does it. */
record Begun(ImportId id, String file, BulkId job) {}
