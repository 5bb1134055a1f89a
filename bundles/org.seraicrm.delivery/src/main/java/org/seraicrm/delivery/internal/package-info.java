/** What orders must meet on their way to the client. */
@NullMarked
package org.seraicrm.delivery.internal;

import org.jspecify.annotations.NullMarked;
