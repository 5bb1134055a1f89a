/** What is taken in, and what is delivered to whom. */
@NullMarked
package org.seraicrm.webhooks.internal;

import org.jspecify.annotations.NullMarked;
