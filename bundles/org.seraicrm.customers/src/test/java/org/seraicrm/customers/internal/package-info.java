/** Tests through the real pipeline. */
@NullMarked
package org.seraicrm.customers.internal;

import org.jspecify.annotations.NullMarked;
