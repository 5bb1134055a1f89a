/** Imports over REST. */
@NullMarked
package org.seraicrm.imports.internal.rest;

import org.jspecify.annotations.NullMarked;
