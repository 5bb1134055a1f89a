package org.seraicrm.questionnaires;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.seraicrm.platform.cards.Versioned;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;
import org.seraicrm.platform.modules.Text;

/** Rewrites a questionnaire: all of it. Who was asked before and hasn't answered yet sees the new one. */
@ActionName(
        value = "questionnaires.change",
        role = Role.ADMINISTRATOR,
        surfaces = {ActionName.Surface.FORM},
        undoneBy = "questionnaires.change")
public record ChangeQuestionnaire(
        QuestionnaireId questionnaire,
        int version,
        @Text(max = 200) String name,
        Locale language,
        @Text(max = 2000, lines = true) Optional<String> introduction,
        @Text(max = 2000, lines = true) Optional<String> thanks,
        List<Question> questions)
        implements Action<Versioned> {}
