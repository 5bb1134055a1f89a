/** Persistence units, opened through EclipseLink on the unit of work's connection. */
@NullMarked
package org.seraicrm.platform.store.internal.jpa;

import org.jspecify.annotations.NullMarked;
