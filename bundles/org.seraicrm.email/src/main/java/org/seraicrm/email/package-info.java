/** Mailboxes of a company: letters come in, are filed with clients and cards, and go out; all stand in one journal. */
@Export
@Version("1.0.0")
@NullMarked
package org.seraicrm.email;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
