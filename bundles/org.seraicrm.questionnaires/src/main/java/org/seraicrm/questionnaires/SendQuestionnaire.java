package org.seraicrm.questionnaires;

import java.util.Optional;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;
import org.seraicrm.platform.modules.Text;

/**
 * Writes a client a letter with the address of a page where the questionnaire is answered, once, within thirty days.
 *
 * @param card what it is about
 * @param client who is asked, where it is about no card
 * @param to where the letter goes; the client's first e-mail when left out
 */
@ActionName(value = "questionnaires.send", undoneBy = "questionnaires.withdraw")
public record SendQuestionnaire(
        QuestionnaireId questionnaire,
        Optional<CardId> card,
        Optional<ClientId> client,
        @Text(max = 254) Optional<String> to)
        implements Action<AskingId> {}
