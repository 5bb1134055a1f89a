/** The engine: topics that hear commands, buttons and answers, and the views they answer with. */
@NullMarked
package org.seraicrm.platform.chat.internal;

import org.jspecify.annotations.NullMarked;
