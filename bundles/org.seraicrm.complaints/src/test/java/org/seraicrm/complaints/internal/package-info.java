/** Tests through the real pipeline. */
@NullMarked
package org.seraicrm.complaints.internal;

import org.jspecify.annotations.NullMarked;
