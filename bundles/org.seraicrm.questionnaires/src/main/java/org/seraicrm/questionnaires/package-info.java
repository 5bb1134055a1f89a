/**
 * Questionnaires that a company asks its clients, the askings and what came of them, and the net promoter index
 * (A255–A258, A260).
 */
@Export
@Version("1.0.0")
@NullMarked
package org.seraicrm.questionnaires;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
