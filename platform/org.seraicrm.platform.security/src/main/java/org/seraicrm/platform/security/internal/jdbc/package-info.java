/** The tables that are read before the company is known, in plain JDBC. */
@NullMarked
package org.seraicrm.platform.security.internal.jdbc;

import org.jspecify.annotations.NullMarked;
