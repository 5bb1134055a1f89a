/** Dashboards: tiles that people arrange, as data, and the figures behind them, counted in the one index by the one filter. */
@Export
@Version("1.0.0")
@NullMarked
package org.seraicrm.platform.cards.dashboards;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
