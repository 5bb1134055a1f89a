/** Updates and bots as they are stored. */
@NullMarked
package org.seraicrm.telegram.internal.jdbc;

import org.jspecify.annotations.NullMarked;
