/** Letters over REST. */
@NullMarked
package org.seraicrm.email.internal.rest;

import org.jspecify.annotations.NullMarked;
