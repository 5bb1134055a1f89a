/** The tables of this bundle. */
@NullMarked
package org.seraicrm.installation.internal.jpa;

import org.jspecify.annotations.NullMarked;
