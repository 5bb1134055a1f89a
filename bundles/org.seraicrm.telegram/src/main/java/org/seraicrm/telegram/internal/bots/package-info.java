/** The Bot API, over TelegramBots. */
@NullMarked
package org.seraicrm.telegram.internal.bots;

import org.jspecify.annotations.NullMarked;
