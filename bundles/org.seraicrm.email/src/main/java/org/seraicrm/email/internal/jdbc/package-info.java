/** Letters of all companies that are due. */
@NullMarked
package org.seraicrm.email.internal.jdbc;

import org.jspecify.annotations.NullMarked;
