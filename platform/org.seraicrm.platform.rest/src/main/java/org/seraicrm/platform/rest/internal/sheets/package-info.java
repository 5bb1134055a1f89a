/** Tables as files, row by row: CSV and XLSX. */
@NullMarked
package org.seraicrm.platform.rest.internal.sheets;

import org.jspecify.annotations.NullMarked;
