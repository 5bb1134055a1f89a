package org.seraicrm.platform.modules.internal;

import java.util.Optional;
import java.util.Set;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.modules.Reach;
import org.seraicrm.platform.modules.internal.jpa.ModuleRow;
import org.seraicrm.platform.store.UnitOfWork;

/** Any user may name a module that is on; administrators those that are off, too. */
final class ModuleReach implements Reach<ModuleId> {

    @Override
    public Class<ModuleId> type() {
        return ModuleId.class;
    }

    @Override
    public Optional<Reached> reach(ModuleId id, UnitOfWork unit) {
        boolean there = ClientsForm.is(id, unit.company()) || unit.entities().find(ModuleRow.class, id.value()) != null;
        return there ? Optional.of(new Reached(Set.of(), Optional.of(id))) : Optional.empty();
    }
}
