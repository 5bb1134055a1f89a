/** The unit of work. */
@NullMarked
package org.seraicrm.platform.store.internal.work;

import org.jspecify.annotations.NullMarked;
