@NullMarked
package org.seraicrm.email.internal;

import org.jspecify.annotations.NullMarked;
