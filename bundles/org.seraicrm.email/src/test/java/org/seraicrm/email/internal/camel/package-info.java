@NullMarked
package org.seraicrm.email.internal.camel;

import org.jspecify.annotations.NullMarked;
