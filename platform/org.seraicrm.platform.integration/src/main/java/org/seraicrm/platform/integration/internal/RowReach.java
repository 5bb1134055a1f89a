package org.seraicrm.platform.integration.internal;

import java.util.Optional;
import java.util.Set;
import org.seraicrm.platform.kernel.Id;
import org.seraicrm.platform.modules.Reach;
import org.seraicrm.platform.store.UnitOfWork;

/** Any row of the company may be named; the actions on them are for administrators. */
record RowReach<I extends Id>(Class<I> type, Class<?> entity) implements Reach<I> {

    @Override
    public Optional<Reached> reach(I id, UnitOfWork unit) {
        return Optional.ofNullable(unit.entities().find(entity, id.value()))
                .map(row -> new Reached(Set.of(), Optional.empty()));
    }
}
