/** Steps that are stored and perform actions later, as automations will. */
@Export
@Version("1.0.0")
@NullMarked
package org.seraicrm.platform.automation;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
