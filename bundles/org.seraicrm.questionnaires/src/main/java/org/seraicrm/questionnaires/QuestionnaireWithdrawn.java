package org.seraicrm.questionnaires;

import org.seraicrm.platform.modules.Fact;

/** An asking was taken back. */
@Fact.Name("questionnaires.withdrawn")
public record QuestionnaireWithdrawn(AskingId asking, QuestionnaireId questionnaire, String name) implements Fact {}
