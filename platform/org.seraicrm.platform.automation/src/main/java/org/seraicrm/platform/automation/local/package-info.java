/** Bulk jobs for the tests of those who begin them; never used in the container. */
@NullMarked
package org.seraicrm.platform.automation.local;

import org.jspecify.annotations.NullMarked;
