/** How the tests in the container are run and reported. */
@NullMarked
package org.seraicrm.itests.internal;

import org.jspecify.annotations.NullMarked;
