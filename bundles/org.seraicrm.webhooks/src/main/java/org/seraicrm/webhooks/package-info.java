/**
 * Enquiries come in by signed webhook and by web form and become cards; events go out, signed, to whoever subscribed.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.seraicrm.webhooks;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
