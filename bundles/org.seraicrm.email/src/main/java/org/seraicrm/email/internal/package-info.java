/** The journal: what comes in is kept first and filed then, what goes out is written first and sent then. */
@NullMarked
package org.seraicrm.email.internal;

import org.jspecify.annotations.NullMarked;
