package org.seraicrm.platform.cards.internal.jdbc;

import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.store.Sql;
import org.seraicrm.platform.store.UnitOfWork;

/** Takes out what is kept of an erased client of the unit's company. */
public final class ErasureTable {

    private static final String FILES_OF_CLIENT = "(SELECT id FROM kept_file WHERE company_id = ? AND client_id = ?)";
    private static final String FILES_OF_CARD = "(SELECT id FROM kept_file WHERE company_id = ? AND card_id = ?)";

    private ErasureTable() {}

    public static void filesOf(UnitOfWork unit, ClientId client) {
        Sql.update(unit, "DELETE FROM kept_file_chunk WHERE file_id IN " + FILES_OF_CLIENT, unit.company(), client);
        Sql.update(unit, "DELETE FROM kept_file WHERE company_id = ? AND client_id = ?", unit.company(), client);
    }

    public static void filesOf(UnitOfWork unit, CardId card) {
        Sql.update(unit, "DELETE FROM kept_file_chunk WHERE file_id IN " + FILES_OF_CARD, unit.company(), card);
        Sql.update(unit, "DELETE FROM kept_file WHERE company_id = ? AND card_id = ?", unit.company(), card);
    }

    /** What was said of the client and others that may be the same. */
    public static void comparisons(UnitOfWork unit, ClientId client) {
        Sql.update(unit, "DELETE FROM client_merge WHERE company_id = ? AND survivor = ?", unit.company(), client);
        Sql.update(
                unit,
                "DELETE FROM client_apart WHERE company_id = ? AND (one = ? OR other = ?)",
                unit.company(),
                client,
                client);
    }
}
