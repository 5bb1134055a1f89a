/**
 * Complaints as cards of their own (A23), with or without an order (A24), handled with their cause (A284). What others
 * may use: the action that puts a complaint before a manager, and the fact that tells of it.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.seraicrm.complaints;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
