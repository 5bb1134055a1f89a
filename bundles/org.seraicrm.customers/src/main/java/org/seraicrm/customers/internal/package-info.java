/** What customer cards must meet, and how an enquiry is handed over. */
@NullMarked
package org.seraicrm.customers.internal;

import org.jspecify.annotations.NullMarked;
