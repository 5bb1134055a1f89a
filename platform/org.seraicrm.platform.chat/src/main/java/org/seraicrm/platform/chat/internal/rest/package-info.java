/** The browser's door. */
@NullMarked
package org.seraicrm.platform.chat.internal.rest;

import org.jspecify.annotations.NullMarked;
