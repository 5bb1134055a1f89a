/** Channels and Camel without a container, for unit tests; on the class path only, not exported. */
@NullMarked
package org.seraicrm.platform.integration.local;

import org.jspecify.annotations.NullMarked;
