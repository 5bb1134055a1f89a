@NullMarked
package org.seraicrm.email.internal.mime;

import org.jspecify.annotations.NullMarked;
