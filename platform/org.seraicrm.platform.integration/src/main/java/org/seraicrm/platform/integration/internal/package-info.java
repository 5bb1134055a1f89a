/** Channels at work, their actions, and dead letters. */
@NullMarked
package org.seraicrm.platform.integration.internal;

import org.jspecify.annotations.NullMarked;
