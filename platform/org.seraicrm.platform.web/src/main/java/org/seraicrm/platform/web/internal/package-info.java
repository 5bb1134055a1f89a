/** The files of the client in memory, and the servlet that serves them. */
@NullMarked
package org.seraicrm.platform.web.internal;

import org.jspecify.annotations.NullMarked;
