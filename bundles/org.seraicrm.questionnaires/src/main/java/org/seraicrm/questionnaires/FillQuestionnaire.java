package org.seraicrm.questionnaires;

import java.util.Map;
import java.util.Optional;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;
import org.seraicrm.platform.modules.Text;

/**
 * Fills a questionnaire in for a client, on the telephone for instance.
 *
 * @param card what it is about
 * @param client who answers, where it is about no card
 * @param answers by question; the score of a recommendation as digits, its reason under {@code <question>.reason}, a
 *     choice in its own words
 */
@ActionName(
        value = "questionnaires.fill",
        surfaces = {ActionName.Surface.FORM},
        undoneBy = "questionnaires.withdraw")
public record FillQuestionnaire(
        QuestionnaireId questionnaire,
        Optional<CardId> card,
        Optional<ClientId> client,
        @Text(max = 4000, lines = true, blank = true) Map<String, String> answers)
        implements Action<AskingId> {}
