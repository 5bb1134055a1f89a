/** The resources under {@code /api/v1}, and what surrounds them. */
@NullMarked
package org.seraicrm.platform.rest.internal.rest;

import org.jspecify.annotations.NullMarked;
