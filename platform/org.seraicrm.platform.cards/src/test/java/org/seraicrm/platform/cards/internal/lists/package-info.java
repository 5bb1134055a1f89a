/** Conditions in their JSON form. */
@NullMarked
package org.seraicrm.platform.cards.internal.lists;

import org.jspecify.annotations.NullMarked;
