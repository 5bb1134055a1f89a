/** Conversations without a container, for unit and contract tests; on the class path only, not exported. */
@NullMarked
package org.seraicrm.platform.chat.local;

import org.jspecify.annotations.NullMarked;
