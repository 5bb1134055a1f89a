/** Conditions of lists: their JSON form, and what of it the index is asked. */
@NullMarked
package org.seraicrm.platform.cards.internal.lists;

import org.jspecify.annotations.NullMarked;
