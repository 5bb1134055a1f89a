/** Tests through the real pipeline. */
@NullMarked
package org.seraicrm.installation.internal;

import org.jspecify.annotations.NullMarked;
