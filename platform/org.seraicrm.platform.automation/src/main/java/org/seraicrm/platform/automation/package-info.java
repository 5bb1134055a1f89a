/** Automations, and steps that are stored and perform actions later. */
@Export
@Version("1.0.0")
@NullMarked
package org.seraicrm.platform.automation;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
