/**
 * Who may come in: companies, users, departments, passwords, sessions and API keys. The only place where actors are made;
 * and the box that other bundles lock their secrets in.
 */
@Export
@Version("1.2.0")
@NullMarked
package org.seraicrm.platform.security;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
