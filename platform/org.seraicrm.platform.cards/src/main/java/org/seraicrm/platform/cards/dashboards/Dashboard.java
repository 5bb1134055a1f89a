package org.seraicrm.platform.cards.dashboards;

import java.util.List;

/**
 * Tiles in their order.
 *
 * @param version 0 when nobody saved it
 */
public record Dashboard(Origin origin, int version, List<Tile> tiles) {

    /** Tiles at most. */
    public static final int MOST = 24;

    /** Whose arrangement it is. */
    public enum Origin {
        /** The reader's own. */
        OWN,
        /** What an administrator made for everybody. */
        COMPANY,
        /** Nobody has arranged one yet; it has no tiles. */
        NONE
    }

    public Dashboard {
        tiles = List.copyOf(tiles);
    }
}
