/** What complaints must meet, and how they are escalated. */
@NullMarked
package org.seraicrm.complaints.internal;

import org.jspecify.annotations.NullMarked;
