@NullMarked
package org.seraicrm.webhooks.internal.rest;

import org.jspecify.annotations.NullMarked;
