/**
 * Reads letters as they really arrive: old and undeclared character sets, broken multiparts, reports. Plain Java over
 * mime4j; knows nothing of clients or databases.
 */
@NullMarked
package org.seraicrm.email.internal.mime;

import org.jspecify.annotations.NullMarked;
