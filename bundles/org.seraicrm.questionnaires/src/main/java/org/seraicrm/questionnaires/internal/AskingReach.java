package org.seraicrm.questionnaires.internal;

import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import org.seraicrm.platform.modules.Reach;
import org.seraicrm.platform.store.UnitOfWork;
import org.seraicrm.questionnaires.AskingId;

/** An asking may be named by whoever has its module; what it is about is judged by the action. */
@Component(service = Reach.class)
public final class AskingReach implements Reach<AskingId> {

    @Override
    public Class<AskingId> type() {
        return AskingId.class;
    }

    @Override
    public Optional<Reached> reach(AskingId id, UnitOfWork unit) {
        return Rows.asking(unit, id).map(row -> new Reached(Set.of(), Optional.of(row.module())));
    }
}
