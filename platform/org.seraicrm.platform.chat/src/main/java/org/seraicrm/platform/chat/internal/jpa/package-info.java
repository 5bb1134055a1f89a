/** Offers and conversations as they are stored. */
@NullMarked
package org.seraicrm.platform.chat.internal.jpa;

import org.jspecify.annotations.NullMarked;
