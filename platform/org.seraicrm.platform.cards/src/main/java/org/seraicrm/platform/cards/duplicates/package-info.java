/** Clients that may be the same: finding them, making one of two, and telling that they are not (A43, A44). */
@Export
@Version("1.0.0")
@NullMarked
package org.seraicrm.platform.cards.duplicates;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
