/** Linked accounts over REST, for the profile. */
@NullMarked
package org.seraicrm.telegram.internal.rest;

import org.jspecify.annotations.NullMarked;
