/** Commands of the Karaf shell; resolved only where there is one. */
@NullMarked
package org.seraicrm.platform.integration.internal.shell;

import org.jspecify.annotations.NullMarked;
