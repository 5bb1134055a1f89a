/** How questionnaires are made, asked and answered. */
@NullMarked
package org.seraicrm.questionnaires.internal;

import org.jspecify.annotations.NullMarked;
