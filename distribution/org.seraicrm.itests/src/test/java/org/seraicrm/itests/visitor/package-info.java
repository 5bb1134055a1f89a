/** A module as an integrator might write it; packed by HotModuleIT while the server runs. */
@NullMarked
package org.seraicrm.itests.visitor;

import org.jspecify.annotations.NullMarked;
