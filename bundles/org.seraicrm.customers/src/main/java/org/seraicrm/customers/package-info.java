/**
 * Clients as a company knows them, one card each (A17), and the way of an enquiry from reception to a salesperson (A5–A10,
 * A31–A34, A56). What others may use: the action, its choices, and the fact that tells of it.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.seraicrm.customers;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
