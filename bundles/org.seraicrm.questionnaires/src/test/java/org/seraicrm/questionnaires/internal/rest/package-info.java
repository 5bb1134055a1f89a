/** The page over HTTP. */
@NullMarked
package org.seraicrm.questionnaires.internal.rest;

import org.jspecify.annotations.NullMarked;
