/**
 * Opens a store without a container: for unit and contract tests of the bundles that keep data, and for load
 * measurements. On the class path only; not exported from the bundle.
 */
@NullMarked
package org.seraicrm.platform.store.local;

import org.jspecify.annotations.NullMarked;
