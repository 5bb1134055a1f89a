/** The commands of the Karaf shell. */
@NullMarked
package org.seraicrm.platform.chat.internal.shell;

import org.jspecify.annotations.NullMarked;
