/** Password hashing. */
@NullMarked
package org.seraicrm.platform.security.internal.argon2;

import org.jspecify.annotations.NullMarked;
