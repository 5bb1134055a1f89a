/** Where the parts meet the container. */
@NullMarked
package org.seraicrm.platform.cards.internal.osgi;

import org.jspecify.annotations.NullMarked;
