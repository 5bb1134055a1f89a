/** Tests through the real pipeline. */
@NullMarked
package org.seraicrm.delivery.internal;

import org.jspecify.annotations.NullMarked;
