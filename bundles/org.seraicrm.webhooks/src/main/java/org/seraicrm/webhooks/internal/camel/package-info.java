/** The routes of webhooks, in and out. */
@NullMarked
package org.seraicrm.webhooks.internal.camel;

import org.jspecify.annotations.NullMarked;
