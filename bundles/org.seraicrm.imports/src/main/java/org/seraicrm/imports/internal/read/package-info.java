/** Tables out of files. */
@NullMarked
package org.seraicrm.imports.internal.read;

import org.jspecify.annotations.NullMarked;
