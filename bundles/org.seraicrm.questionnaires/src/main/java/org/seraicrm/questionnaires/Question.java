package org.seraicrm.questionnaires;

import java.util.List;
import java.util.Optional;
import org.seraicrm.platform.modules.Text;

/**
 * One question.
 *
 * @param id stable name within its questionnaire; given when left out
 * @param text what is asked; the usual words of a recommendation when left out there
 * @param choices the answers to choose from, for {@link QuestionType#CHOICE} only
 * @param required whether it must be answered
 */
public record Question(
        @Text(max = 40) Optional<String> id,
        QuestionType type,
        @Text(max = 500) Optional<String> text,
        @Text(max = 200) Optional<List<String>> choices,
        boolean required) {}
