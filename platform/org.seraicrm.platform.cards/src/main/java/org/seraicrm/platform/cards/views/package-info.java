/** Lists that people saved: conditions, columns and order under a name, for themselves, for colleagues, for departments or for everybody. */
@Export
@Version("3.0.0")
@NullMarked
package org.seraicrm.platform.cards.views;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
