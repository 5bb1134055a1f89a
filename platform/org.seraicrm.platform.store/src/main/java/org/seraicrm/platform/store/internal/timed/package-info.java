/** Work that is due at times, on db-scheduler. */
@NullMarked
package org.seraicrm.platform.store.internal.timed;

import org.jspecify.annotations.NullMarked;
