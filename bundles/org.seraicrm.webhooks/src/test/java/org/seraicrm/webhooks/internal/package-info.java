@NullMarked
package org.seraicrm.webhooks.internal;

import org.jspecify.annotations.NullMarked;
