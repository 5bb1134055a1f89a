/** Bulk jobs on both databases. */
@NullMarked
package org.seraicrm.platform.automation.internal.bulk;

import org.jspecify.annotations.NullMarked;
