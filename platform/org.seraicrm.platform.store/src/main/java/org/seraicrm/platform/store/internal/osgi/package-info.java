/** Opens the store in the container and follows the bundles that come and go. */
@NullMarked
package org.seraicrm.platform.store.internal.osgi;

import org.jspecify.annotations.NullMarked;
