package org.seraicrm.platform.cards.internal.jdbc;

import java.util.List;
import java.util.Optional;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.EventId;
import org.seraicrm.platform.store.Sql;
import org.seraicrm.platform.store.UnitOfWork;

/** Which cards of the unit's company are copies of which. */
public final class CopyTable {

    private CopyTable() {}

    /**
     * Where a copy comes from.
     *
     * @param before the original's events before this one are the copy's past, too
     */
    public record Origin(CardId original, EventId before) {}

    /** Empty for a card that is no copy. */
    public static Optional<Origin> origin(UnitOfWork unit, CardId copy) {
        return Sql.first(
                unit,
                row -> new Origin(new CardId(row.getLong(1)), new EventId(row.getLong(2))),
                "SELECT original_id, event_id FROM card_copy WHERE company_id = ? AND card_id = ?",
                unit.company(),
                copy);
    }

    /** The latest first. */
    public static List<CardId> copies(UnitOfWork unit, CardId original) {
        return Sql.list(
                unit,
                row -> new CardId(row.getLong(1)),
                "SELECT card_id FROM card_copy WHERE company_id = ? AND original_id = ? ORDER BY card_id DESC",
                unit.company(),
                original);
    }

    public static void insert(UnitOfWork unit, CardId copy, Origin origin) {
        Sql.update(
                unit,
                "INSERT INTO card_copy (company_id, card_id, original_id, event_id) VALUES (?, ?, ?, ?)",
                unit.company(),
                copy,
                origin.original(),
                origin.before());
    }
}
