/** One action for many rows: in the background, with progress, and taken back as a whole. */
@Export
@Version("1.1.0")
@NullMarked
package org.seraicrm.platform.automation.bulk;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
