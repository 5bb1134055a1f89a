@NullMarked
package org.seraicrm.platform.testkit.local;

import org.jspecify.annotations.NullMarked;
