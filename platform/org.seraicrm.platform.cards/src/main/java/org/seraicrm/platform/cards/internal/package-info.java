/** How clients, cards and to-dos are kept, judged and read. */
@NullMarked
package org.seraicrm.platform.cards.internal;

import org.jspecify.annotations.NullMarked;
