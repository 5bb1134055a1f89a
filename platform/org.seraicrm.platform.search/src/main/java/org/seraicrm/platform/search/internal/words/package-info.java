/** What people write, and how else they might have written it. Plain text in, plain text out. */
@NullMarked
package org.seraicrm.platform.search.internal.words;

import org.jspecify.annotations.NullMarked;
