@NullMarked
package org.seraicrm.platform.search.internal;

import org.jspecify.annotations.NullMarked;
