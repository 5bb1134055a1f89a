/** Channels and dead letters as they are stored. */
@NullMarked
package org.seraicrm.platform.integration.internal.jpa;

import org.jspecify.annotations.NullMarked;
