/** Personal data of one client: handing it out, and erasing it (GDPR). */
@Export
@Version("1.0.0")
@NullMarked
package org.seraicrm.platform.cards.personal;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
