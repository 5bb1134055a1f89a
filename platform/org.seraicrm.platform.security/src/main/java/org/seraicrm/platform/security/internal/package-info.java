/** The machinery: services, handlers, first start. */
@NullMarked
package org.seraicrm.platform.security.internal;

import org.jspecify.annotations.NullMarked;
