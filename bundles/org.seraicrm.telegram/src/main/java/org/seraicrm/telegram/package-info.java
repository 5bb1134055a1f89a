/**
 * Telegram as a channel: a company's bots, and whose Telegram account belongs to which user. What is said there is the
 * matter of {@code org.seraicrm.platform.chat}.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.seraicrm.telegram;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
