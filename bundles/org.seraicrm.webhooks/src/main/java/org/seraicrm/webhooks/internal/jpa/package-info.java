/** Deliveries and receivers as they are stored. */
@NullMarked
package org.seraicrm.webhooks.internal.jpa;

import org.jspecify.annotations.NullMarked;
