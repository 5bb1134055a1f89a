/** Tests of the machinery. */
@NullMarked
package org.seraicrm.platform.security.internal;

import org.jspecify.annotations.NullMarked;
