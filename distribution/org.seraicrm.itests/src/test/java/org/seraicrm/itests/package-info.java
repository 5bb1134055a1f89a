/** What a user, an operator and an integrator see of the finished product. */
@NullMarked
package org.seraicrm.itests;

import org.jspecify.annotations.NullMarked;
