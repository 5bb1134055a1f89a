/**
 * Where the outside world comes in and goes out: a company's channels and their settings, Camel routes that modules bring
 * and take away, and dead letters. Camel itself is exported from this bundle, in the packages {@code org.apache.camel}.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.seraicrm.platform.integration;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
