/** A small bundle: actions, a fact and a kind for the tests. */
@NullMarked
package org.seraicrm.platform.modules.sample;

import org.jspecify.annotations.NullMarked;
