package org.seraicrm.questionnaires;

import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;

/** Asks a questionnaire no more. Who was asked already may still answer. */
@ActionName(value = "questionnaires.trash", role = Role.ADMINISTRATOR, undoneBy = "questionnaires.restore")
public record TrashQuestionnaire(QuestionnaireId questionnaire) implements Action<QuestionnaireId> {}
