/**
 * Finding: look-up by whatever people remember of somebody, lists by any condition, counts. Every question carries the
 * {@link org.seraicrm.platform.kernel.Access} of the one who asks, and there is no door without it.
 *
 * <p>The index is derived. Bundles describe their rows through an {@link org.seraicrm.platform.search.IndexSource}; the
 * index follows the event log, and is built again from the sources whenever it is lost, damaged or outdated.
 */
@Export
@Version("1.2.0")
@NullMarked
package org.seraicrm.platform.search;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
