/** The outbox as it is stored. */
@NullMarked
package org.seraicrm.platform.chat.internal.jdbc;

import org.jspecify.annotations.NullMarked;
