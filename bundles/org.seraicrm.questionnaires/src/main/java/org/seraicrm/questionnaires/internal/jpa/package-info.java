/** The tables of this bundle. */
@NullMarked
package org.seraicrm.questionnaires.internal.jpa;

import org.jspecify.annotations.NullMarked;
