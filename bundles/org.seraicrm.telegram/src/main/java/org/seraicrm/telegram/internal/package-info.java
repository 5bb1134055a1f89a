/** Bots, whose accounts are linked, what comes in and what goes out. */
@NullMarked
package org.seraicrm.telegram.internal;

import org.jspecify.annotations.NullMarked;
