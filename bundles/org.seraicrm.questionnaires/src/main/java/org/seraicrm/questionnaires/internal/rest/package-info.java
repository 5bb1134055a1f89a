/** The page that clients answer on, and what the browser reads. */
@NullMarked
package org.seraicrm.questionnaires.internal.rest;

import org.jspecify.annotations.NullMarked;
