/**
 * The words every layer of Serai shares: ids, the actor behind a request, money, phones, and the problems that are told
 * to people. Plain Java; nothing here knows OSGi, JPA or HTTP.
 */
@Export
@Version("1.1.0")
@NullMarked
package org.seraicrm.platform.kernel;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
