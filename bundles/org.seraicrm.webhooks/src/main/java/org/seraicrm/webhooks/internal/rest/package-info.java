/** The addresses that webhooks and forms are sent to, and the delivery log. */
@NullMarked
package org.seraicrm.webhooks.internal.rest;

import org.jspecify.annotations.NullMarked;
