/** What clients, cards and to-dos promise, on every database. */
@NullMarked
package org.seraicrm.platform.cards;

import org.jspecify.annotations.NullMarked;
