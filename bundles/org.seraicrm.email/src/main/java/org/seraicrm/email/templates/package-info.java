/** Letters to begin with: the company's, and everybody's own. */
@Export
@Version("1.0.0")
@NullMarked
package org.seraicrm.email.templates;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
