/** Tests through the real pipeline. */
@NullMarked
package org.seraicrm.questionnaires.internal;

import org.jspecify.annotations.NullMarked;
