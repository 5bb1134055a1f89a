package org.seraicrm.platform.cards.internal.jdbc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.seraicrm.platform.cards.dashboards.Tile;
import org.seraicrm.platform.kernel.Id;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Json;
import org.seraicrm.platform.store.Sql;
import org.seraicrm.platform.store.UnitOfWork;

/** Dashboards of the unit's company: one of each user, and one for everybody. */
public final class DashboardTable {

    private static final long EVERYBODY = 0;
    private static final ObjectReader TILES = Json.mapper().readerForListOf(Tile.class);

    private DashboardTable() {}

    /** What stands there. */
    public record Kept(int version, List<Tile> tiles) {}

    /** @param owner nobody for the one that is everybody's */
    public static Optional<Kept> find(UnitOfWork unit, Optional<UserId> owner) {
        return Sql.first(
                unit,
                DashboardTable::read,
                "SELECT version, definition FROM dashboard WHERE company_id = ? AND owner = ?",
                unit.company(),
                id(owner));
    }

    /** Puts tiles in the place of those of a version, 0 for none. Returns whether nobody was faster. */
    public static boolean put(UnitOfWork unit, Optional<UserId> owner, int version, List<Tile> tiles) {
        String definition = Json.write(tiles);
        if (version > 0) {
            return Sql.update(
                            unit,
                            "UPDATE dashboard SET version = version + 1, definition = ?"
                                    + " WHERE company_id = ? AND owner = ? AND version = ?",
                            definition,
                            unit.company(),
                            id(owner),
                            version)
                    == 1;
        }
        Sql.update(
                unit,
                "INSERT INTO dashboard (id, company_id, version, owner, definition) VALUES (?, ?, 1, ?, ?)",
                Id.next(),
                unit.company(),
                id(owner),
                definition);
        return true;
    }

    public static void delete(UnitOfWork unit, Optional<UserId> owner) {
        Sql.update(unit, "DELETE FROM dashboard WHERE company_id = ? AND owner = ?", unit.company(), id(owner));
    }

    private static long id(Optional<UserId> owner) {
        return owner.map(UserId::value).orElse(EVERYBODY);
    }

    private static Kept read(ResultSet row) throws SQLException {
        try {
            return new Kept(row.getInt(1), TILES.readValue(row.getString(2)));
        } catch (JsonProcessingException notReadable) {
            throw new IllegalArgumentException("not tiles", notReadable);
        }
    }
}
