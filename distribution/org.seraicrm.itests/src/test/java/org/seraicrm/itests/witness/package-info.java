/** Sees what becomes of the bundles while modules come and go; packed by HotModuleIT. */
@NullMarked
package org.seraicrm.itests.witness;

import org.jspecify.annotations.NullMarked;
