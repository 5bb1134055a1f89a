/** One database: its pool, its dialect, and the connection that a unit of work lends to the thread. */
@NullMarked
package org.seraicrm.platform.store.internal.database;

import org.jspecify.annotations.NullMarked;
