/** The pipeline of actions, the modules of companies, and what bundles bring. */
@NullMarked
package org.seraicrm.platform.modules.internal;

import org.jspecify.annotations.NullMarked;
