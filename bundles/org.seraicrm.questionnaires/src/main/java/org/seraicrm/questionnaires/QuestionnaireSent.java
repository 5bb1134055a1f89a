package org.seraicrm.questionnaires;

import org.seraicrm.platform.modules.Fact;

/** A client was asked by letter. */
@Fact.Name("questionnaires.sent")
public record QuestionnaireSent(AskingId asking, QuestionnaireId questionnaire, String name) implements Fact {}
