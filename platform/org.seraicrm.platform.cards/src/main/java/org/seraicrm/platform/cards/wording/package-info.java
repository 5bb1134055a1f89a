/** What stands in texts for clients, cards and colleagues: <code>${clientName}</code>. One notation for letters and automations. */
@Export
@Version("1.1.0")
@NullMarked
package org.seraicrm.platform.cards.wording;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
