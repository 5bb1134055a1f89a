@NullMarked
package org.seraicrm.platform.modules.internal.bundles;

import org.jspecify.annotations.NullMarked;
