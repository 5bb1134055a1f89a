/**
 * Work at the client's site: surveyed, measured, scheduled with a fitter, installed and handed over. What others may
 * use: the actions that bring an installation forward, and the facts that tell of it.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.seraicrm.installation;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
