/** The index without a container, for unit and contract tests; on the class path only, not exported. */
@NullMarked
package org.seraicrm.platform.search.local;

import org.jspecify.annotations.NullMarked;
