/** What the container starts. */
@NullMarked
package org.seraicrm.platform.chat.internal.osgi;

import org.jspecify.annotations.NullMarked;
