package org.seraicrm.platform.cards.dashboards;

import java.util.List;
import java.util.Optional;
import org.seraicrm.platform.cards.Versioned;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;

/**
 * Arranges the actor's dashboard, or the one of all who have arranged none.
 *
 * @param tiles without them the arrangement is thrown away, and the company's or the usual one shows again
 * @param everybody administrators only
 * @param version of what was looked at, 0 when there was none; without one the last word counts
 */
@ActionName(
        value = "dashboard.save",
        undoneBy = "dashboard.save",
        surfaces = {})
public record SaveDashboard(Optional<List<Tile>> tiles, Optional<Boolean> everybody, Optional<Integer> version)
        implements Action<Versioned> {}
