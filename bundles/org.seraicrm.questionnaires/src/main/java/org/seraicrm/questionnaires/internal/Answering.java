package org.seraicrm.questionnaires.internal;

import org.seraicrm.platform.store.UnitOfWork;
import org.seraicrm.questionnaires.Questionnaire;
import org.seraicrm.questionnaires.QuestionnaireAnswered;
import org.seraicrm.questionnaires.internal.jpa.AskingRow;

/** Notes an answer with its asking, and says what happened. */
final class Answering {

    private static final String NO_SCORE = "–";

    private Answering() {}

    static QuestionnaireAnswered note(UnitOfWork unit, AskingRow asking, Questionnaire questionnaire, Answers answers) {
        asking.answer(unit.now(), answers.score());
        return new QuestionnaireAnswered(
                asking.id(),
                questionnaire.id(),
                questionnaire.name(),
                asking.module(),
                asking.asker(),
                answers.score(),
                answers.group(),
                answers.score().map(score -> score + "/10").orElse(NO_SCORE),
                answers.reason(),
                answers.preview());
    }
}
