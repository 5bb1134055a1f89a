/** Without a container. */
@NullMarked
package org.seraicrm.platform.rest.internal.parts;

import org.jspecify.annotations.NullMarked;
