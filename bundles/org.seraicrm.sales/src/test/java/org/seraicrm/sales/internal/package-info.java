/** Tests through the real pipeline. */
@NullMarked
package org.seraicrm.sales.internal;

import org.jspecify.annotations.NullMarked;
