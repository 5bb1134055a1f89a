/** The Camel context and what all routes share. */
@NullMarked
package org.seraicrm.platform.integration.internal.camel;

import org.jspecify.annotations.NullMarked;
