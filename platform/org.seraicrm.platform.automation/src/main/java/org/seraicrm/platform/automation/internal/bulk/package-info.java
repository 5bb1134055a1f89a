/** How bulk jobs are kept, worked on and taken back. */
@NullMarked
package org.seraicrm.platform.automation.internal.bulk;

import org.jspecify.annotations.NullMarked;
