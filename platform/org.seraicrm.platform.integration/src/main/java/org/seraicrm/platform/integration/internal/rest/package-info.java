/** Channels and dead letters over REST, for Settings. */
@NullMarked
package org.seraicrm.platform.integration.internal.rest;

import org.jspecify.annotations.NullMarked;
