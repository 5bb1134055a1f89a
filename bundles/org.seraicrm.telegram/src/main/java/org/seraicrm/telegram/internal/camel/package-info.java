/** Bots as a Camel endpoint, and the routes in and out. */
@NullMarked
package org.seraicrm.telegram.internal.camel;

import org.jspecify.annotations.NullMarked;
