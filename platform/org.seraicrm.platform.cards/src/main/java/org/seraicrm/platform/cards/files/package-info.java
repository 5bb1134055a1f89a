/** Files of clients and cards. */
@Export
@Version("1.0.0")
@NullMarked
package org.seraicrm.platform.cards.files;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
