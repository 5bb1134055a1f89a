package org.seraicrm.questionnaires.internal;

import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import org.seraicrm.platform.modules.Reach;
import org.seraicrm.platform.store.UnitOfWork;
import org.seraicrm.questionnaires.QuestionnaireId;

/** Any questionnaire of the company may be named by whoever has the module. */
@Component(service = Reach.class)
public final class QuestionnaireReach implements Reach<QuestionnaireId> {

    @Override
    public Class<QuestionnaireId> type() {
        return QuestionnaireId.class;
    }

    @Override
    public Optional<Reached> reach(QuestionnaireId id, UnitOfWork unit) {
        return Rows.questionnaire(unit, id).map(row -> new Reached(Set.of(), Optional.empty()));
    }
}
