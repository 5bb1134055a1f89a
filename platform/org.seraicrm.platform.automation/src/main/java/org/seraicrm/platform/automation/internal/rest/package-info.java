/** Bulk jobs over REST. */
@NullMarked
package org.seraicrm.platform.automation.internal.rest;

import org.jspecify.annotations.NullMarked;
