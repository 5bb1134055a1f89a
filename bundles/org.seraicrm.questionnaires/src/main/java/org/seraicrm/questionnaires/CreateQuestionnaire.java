package org.seraicrm.questionnaires;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;
import org.seraicrm.platform.modules.Text;

/**
 * Makes a questionnaire.
 *
 * @param language of its questions; the user's when left out
 * @param introduction what stands above the questions and in the letter
 * @param thanks what is said when it was answered
 * @param questions one to thirty, at most one of them for a recommendation
 */
@ActionName(
        value = "questionnaires.create",
        role = Role.ADMINISTRATOR,
        surfaces = {ActionName.Surface.FORM},
        undoneBy = "questionnaires.trash")
public record CreateQuestionnaire(
        @Text(max = 200) String name,
        Optional<Locale> language,
        @Text(max = 2000, lines = true) Optional<String> introduction,
        @Text(max = 2000, lines = true) Optional<String> thanks,
        List<Question> questions)
        implements Action<QuestionnaireId> {}
