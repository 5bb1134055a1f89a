/** The address that Telegram sends updates to, where it is not asked for them. */
@NullMarked
package org.seraicrm.telegram.internal.webhook;

import org.jspecify.annotations.NullMarked;
