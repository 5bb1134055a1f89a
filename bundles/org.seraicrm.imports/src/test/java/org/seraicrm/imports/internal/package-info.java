/** Imports on both databases. */
@NullMarked
package org.seraicrm.imports.internal;

import org.jspecify.annotations.NullMarked;
