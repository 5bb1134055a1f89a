/** Files as people have them. */
@NullMarked
package org.seraicrm.imports.internal.read;

import org.jspecify.annotations.NullMarked;
