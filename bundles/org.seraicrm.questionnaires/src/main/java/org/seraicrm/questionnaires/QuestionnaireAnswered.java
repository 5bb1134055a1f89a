package org.seraicrm.questionnaires;

import java.util.Optional;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Fact;

/**
 * A questionnaire was answered, by the client or for the client.
 *
 * @param questionnaires the module that it was asked in
 * @param asker who asked
 * @param shown the score as {@code 9/10}, or a dash without one
 * @param mainReason of the score
 * @param preview all questions and answers
 */
@Fact.Name("questionnaires.answered")
public record QuestionnaireAnswered(
        AskingId asking,
        QuestionnaireId questionnaire,
        String name,
        ModuleId questionnaires,
        UserId asker,
        Optional<Integer> score,
        Optional<PromoterGroup> group,
        String shown,
        @Fact.Personal Optional<String> mainReason,
        @Fact.Personal String preview)
        implements Fact {}
