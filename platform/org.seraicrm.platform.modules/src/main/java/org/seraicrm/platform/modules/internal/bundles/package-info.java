/** Bundles that come, are updated and go while the server runs. */
@NullMarked
package org.seraicrm.platform.modules.internal.bundles;

import org.jspecify.annotations.NullMarked;
