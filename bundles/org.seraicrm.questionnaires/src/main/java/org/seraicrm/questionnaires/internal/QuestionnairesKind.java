package org.seraicrm.questionnaires.internal;

import java.util.Optional;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.modules.Module;
import org.seraicrm.platform.modules.Modules;

/** The ids of the kind's fields and statuses that the code names; all stand in the manifest. */
final class QuestionnairesKind {

    static final String ID = "questionnaires";

    static final String QUESTIONNAIRE = "questionnaire";
    static final String SCORE = "score";
    static final String REASON = "reason";
    static final String ANSWERS = "answers";
    static final String ANSWERED = "answered";

    private QuestionnairesKind() {}

    /** The first module of the kind that is on for somebody. */
    static Optional<Module> module(Modules modules, Actor actor) {
        return modules.on(actor).stream()
                .filter(module -> module.kind().equals(ID))
                .findFirst();
    }
}
