/** Reads rows by statements, where many are wanted at once; every statement names the company. */
@NullMarked
package org.seraicrm.platform.cards.internal.jdbc;

import org.jspecify.annotations.NullMarked;
