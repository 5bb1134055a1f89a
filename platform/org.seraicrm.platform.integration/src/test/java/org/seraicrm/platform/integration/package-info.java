@NullMarked
package org.seraicrm.platform.integration;

import org.jspecify.annotations.NullMarked;
