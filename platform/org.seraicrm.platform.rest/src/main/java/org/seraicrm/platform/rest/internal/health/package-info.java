/** {@code /health}: whether the server can be used, and what it waits for. */
@NullMarked
package org.seraicrm.platform.rest.internal.health;

import org.jspecify.annotations.NullMarked;
