/** Rows of clients, cards and to-dos. */
@NullMarked
package org.seraicrm.platform.cards.internal.jpa;

import org.jspecify.annotations.NullMarked;
