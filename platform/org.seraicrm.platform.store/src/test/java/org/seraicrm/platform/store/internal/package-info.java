@NullMarked
package org.seraicrm.platform.store.internal;

import org.jspecify.annotations.NullMarked;
