/** Letters, files and mailboxes as they are stored. */
@NullMarked
package org.seraicrm.email.internal.jpa;

import org.jspecify.annotations.NullMarked;
