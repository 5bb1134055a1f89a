/** Where the parts meet the container. */
@NullMarked
package org.seraicrm.platform.integration.internal.osgi;

import org.jspecify.annotations.NullMarked;
