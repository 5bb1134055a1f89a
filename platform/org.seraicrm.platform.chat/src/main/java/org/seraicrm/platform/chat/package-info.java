/**
 * Conversations with a company's own users: what they type and press, and what they are answered; the same for every
 * messenger, the browser and the shell. Carriers bring the messages; this bundle knows none of them.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.seraicrm.platform.chat;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
