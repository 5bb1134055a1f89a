/** Where the parts meet the container. */
@NullMarked
package org.seraicrm.platform.modules.internal.osgi;

import org.jspecify.annotations.NullMarked;
