/** What deals must meet, and how they end. */
@NullMarked
package org.seraicrm.sales.internal;

import org.jspecify.annotations.NullMarked;
