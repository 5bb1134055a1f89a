/**
 * One way in: every change is an action, performed through {@link org.seraicrm.platform.modules.Actions}. Actions,
 * module kinds and texts come from bundles and go with them; a company's modules stay.
 */
@Export
@Version("1.2.0")
@NullMarked
package org.seraicrm.platform.modules;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
