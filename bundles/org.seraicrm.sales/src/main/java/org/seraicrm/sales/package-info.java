/**
 * Deals from the first enquiry to the returning customer (A49–A83). What others may use: the actions that end or resume
 * a deal, and the facts that tell of it.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.seraicrm.sales;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
