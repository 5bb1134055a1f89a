/** Accounts and codes as they are stored. */
@NullMarked
package org.seraicrm.telegram.internal.jpa;

import org.jspecify.annotations.NullMarked;
