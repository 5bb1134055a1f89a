/** Deliveries that are due, over all companies. */
@NullMarked
package org.seraicrm.webhooks.internal.jdbc;

import org.jspecify.annotations.NullMarked;
