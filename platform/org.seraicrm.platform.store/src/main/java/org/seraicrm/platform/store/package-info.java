/**
 * Where facts are kept: one unit of work over one connection, the event log that is written in the same transaction,
 * durable delivery of events, and work that is due at a time.
 */
@Export
@Version("1.1.0")
@NullMarked
package org.seraicrm.platform.store;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
