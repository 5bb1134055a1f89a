/** Files of tables, read back. */
@NullMarked
package org.seraicrm.platform.rest.internal.sheets;

import org.jspecify.annotations.NullMarked;
