/** Rows of modules. */
@NullMarked
package org.seraicrm.platform.modules.internal.jpa;

import org.jspecify.annotations.NullMarked;
