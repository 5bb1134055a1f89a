/** What resources of bundles need to know: who calls, and how often. */
@Export
@Version("1.1.0")
@NullMarked
package org.seraicrm.platform.rest;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
