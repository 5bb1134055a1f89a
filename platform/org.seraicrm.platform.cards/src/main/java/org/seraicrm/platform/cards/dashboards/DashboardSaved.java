package org.seraicrm.platform.cards.dashboards;

import org.seraicrm.platform.modules.Fact;

/**
 * A dashboard was arranged.
 *
 * @param tiles how many it has; 0 also when the arrangement was thrown away
 */
@Fact.Name("dashboard.saved")
public record DashboardSaved(boolean everybody, int tiles) implements Fact {}
