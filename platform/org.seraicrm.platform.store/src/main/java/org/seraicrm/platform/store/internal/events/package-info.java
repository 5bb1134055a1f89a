/** The event log: inserted with the changes, numbered after the commit, delivered by position. */
@NullMarked
package org.seraicrm.platform.store.internal.events;

import org.jspecify.annotations.NullMarked;
