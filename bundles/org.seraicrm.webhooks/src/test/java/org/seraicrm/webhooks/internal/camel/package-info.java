@NullMarked
package org.seraicrm.webhooks.internal.camel;

import org.jspecify.annotations.NullMarked;
