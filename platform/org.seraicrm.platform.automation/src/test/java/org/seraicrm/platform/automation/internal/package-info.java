/** Tests of stored steps. */
@NullMarked
package org.seraicrm.platform.automation.internal;

import org.jspecify.annotations.NullMarked;
