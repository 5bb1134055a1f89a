@NullMarked
package org.seraicrm.platform.testkit;

import org.jspecify.annotations.NullMarked;
