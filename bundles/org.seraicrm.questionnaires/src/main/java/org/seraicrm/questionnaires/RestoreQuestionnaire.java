package org.seraicrm.questionnaires;

import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;

/** Takes a questionnaire out of the trash. */
@ActionName(value = "questionnaires.restore", role = Role.ADMINISTRATOR, undoneBy = "questionnaires.trash")
public record RestoreQuestionnaire(QuestionnaireId questionnaire) implements Action<QuestionnaireId> {}
