/** How steps are kept and performed. */
@NullMarked
package org.seraicrm.platform.automation.internal;

import org.jspecify.annotations.NullMarked;
