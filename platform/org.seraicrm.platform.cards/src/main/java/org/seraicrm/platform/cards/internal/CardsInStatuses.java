package org.seraicrm.platform.cards.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.seraicrm.platform.cards.Card;
import org.seraicrm.platform.cards.CardMoved;
import org.seraicrm.platform.cards.internal.jpa.CardRow;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.modules.ActionContext;
import org.seraicrm.platform.modules.StatusKeeper;
import org.seraicrm.platform.store.Sql;
import org.seraicrm.platform.store.UnitOfWork;

/** Tells which statuses of a module cards stand in, and empties those that are to go (A96). */
final class CardsInStatuses implements StatusKeeper {

    private record Standing(String status, long cards) {}

    @Override
    public Map<String, Long> standing(UnitOfWork unit, ModuleId module) {
        return Sql.list(
                        unit,
                        row -> new Standing(row.getString(1), row.getLong(2)),
                        "SELECT status, COUNT(*) FROM card WHERE company_id = ? AND module_id = ? GROUP BY status",
                        unit.company(),
                        module)
                .stream()
                .collect(Collectors.toMap(Standing::status, Standing::cards));
    }

    @Override
    public void move(ActionContext context, ModuleId module, String from, String to) {
        List<CardRow> rows = context.entities()
                .createQuery(
                        "SELECT c FROM CardRow c WHERE c.module = :module AND c.status = :status ORDER BY c.id",
                        CardRow.class)
                .setParameter("module", module.value())
                .setParameter("status", from)
                .getResultList();
        for (CardRow row : rows) {
            Card card = row.card(context.unit().company());
            row.take(CardEdit.of(card).status(to).card(), context.unit().now());
            context.happened(CardActions.subject(card), new CardMoved(card.title(), from, to, Optional.empty()));
        }
    }
}
