/** Reading mailboxes and sending, as Camel routes. */
@NullMarked
package org.seraicrm.email.internal.camel;

import org.jspecify.annotations.NullMarked;
