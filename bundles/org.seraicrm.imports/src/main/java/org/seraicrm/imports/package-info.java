/** Clients from tables, address books and the clipboard. */
@Export
@Version("2.0.0")
@NullMarked
package org.seraicrm.imports;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
