package org.seraicrm.questionnaires.internal;

import java.util.Optional;
import org.seraicrm.platform.store.UnitOfWork;
import org.seraicrm.questionnaires.AskingId;
import org.seraicrm.questionnaires.QuestionnaireId;
import org.seraicrm.questionnaires.internal.jpa.AskingRow;
import org.seraicrm.questionnaires.internal.jpa.QuestionnaireRow;

/** Finds rows. */
final class Rows {

    /** This bundle's persistence unit. */
    static final String UNIT = "org.seraicrm.questionnaires";

    private Rows() {}

    static Optional<QuestionnaireRow> questionnaire(UnitOfWork unit, QuestionnaireId id) {
        return Optional.ofNullable(unit.entities(UNIT).find(QuestionnaireRow.class, id.value()));
    }

    static Optional<AskingRow> asking(UnitOfWork unit, AskingId id) {
        return Optional.ofNullable(unit.entities(UNIT).find(AskingRow.class, id.value()));
    }
}
