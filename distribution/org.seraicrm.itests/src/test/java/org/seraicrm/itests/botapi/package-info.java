/** A Bot API server that keeps the real one's rules, and people who use it. */
@NullMarked
package org.seraicrm.itests.botapi;

import org.jspecify.annotations.NullMarked;
