/** What belongs to one company, as entities that EclipseLink keeps within it. */
@NullMarked
package org.seraicrm.platform.security.internal.jpa;

import org.jspecify.annotations.NullMarked;
