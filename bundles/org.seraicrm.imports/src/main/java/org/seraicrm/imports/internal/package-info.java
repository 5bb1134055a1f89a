/** How what was uploaded becomes clients. */
@NullMarked
package org.seraicrm.imports.internal;

import org.jspecify.annotations.NullMarked;
