/** Runs the bundles' SQL scripts, one history for each bundle. */
@NullMarked
package org.seraicrm.platform.store.internal.migration;

import org.jspecify.annotations.NullMarked;
