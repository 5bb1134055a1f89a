package org.seraicrm.platform.cards.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.seraicrm.platform.cards.files.KeptFileId;
import org.seraicrm.platform.cards.internal.jdbc.FileTable;
import org.seraicrm.platform.cards.internal.jdbc.ViewTable;
import org.seraicrm.platform.cards.views.SavedViewId;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.Id;
import org.seraicrm.platform.kernel.TodoId;
import org.seraicrm.platform.modules.Reach;
import org.seraicrm.platform.store.UnitOfWork;

/** Who may see the rows behind this bundle's ids. */
final class Reaches {

    private Reaches() {}

    static List<Reach<?>> all() {
        return List.of(
                new Asked<>(ClientId.class, Reaches::client),
                new Asked<>(CardId.class, Reaches::card),
                new Asked<>(TodoId.class, Reaches::todo),
                new Asked<>(KeptFileId.class, Reaches::file),
                new Asked<>(SavedViewId.class, Reaches::view));
    }

    private record Asked<I extends Id>(Class<I> type, BiFunction<UnitOfWork, I, Optional<Reach.Reached>> answer)
            implements Reach<I> {
        @Override
        public Optional<Reached> reach(I id, UnitOfWork unit) {
            return answer.apply(unit, id);
        }
    }

    private static Optional<Reach.Reached> client(UnitOfWork unit, ClientId id) {
        return Rows.client(unit, id)
                .map(row -> new Reach.Reached(Rows.keys(row, Rows.cards(unit, id)), Optional.empty()));
    }

    private static Optional<Reach.Reached> card(UnitOfWork unit, CardId id) {
        return Rows.card(unit, id).map(row -> new Reach.Reached(Rows.keys(row), Optional.of(row.module())));
    }

    /** Whose it is, its actions judge. */
    private static Optional<Reach.Reached> view(UnitOfWork unit, SavedViewId id) {
        return ViewTable.find(unit, id).map(view -> new Reach.Reached(Set.of(), Optional.empty()));
    }

    /** One that was only uploaded is judged by its action. */
    private static Optional<Reach.Reached> file(UnitOfWork unit, KeptFileId id) {
        return FileTable.find(unit, id)
                .flatMap(file -> file.card()
                        .map(card -> card(unit, card))
                        .or(() -> file.client().map(client -> client(unit, client)))
                        .orElseGet(() -> Optional.of(new Reach.Reached(Set.of(), Optional.empty()))));
    }

    private static Optional<Reach.Reached> todo(UnitOfWork unit, TodoId id) {
        return Rows.todo(unit, id).map(row -> new Reach.Reached(Rows.keys(unit, row), row.module()));
    }
}
