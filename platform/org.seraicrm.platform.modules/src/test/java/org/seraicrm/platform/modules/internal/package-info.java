/** Contracts of the pipeline and the switchboard. */
@NullMarked
package org.seraicrm.platform.modules.internal;

import org.jspecify.annotations.NullMarked;
