/** Statements that entities are too narrow for. */
@NullMarked
package org.seraicrm.questionnaires.internal.jdbc;

import org.jspecify.annotations.NullMarked;
