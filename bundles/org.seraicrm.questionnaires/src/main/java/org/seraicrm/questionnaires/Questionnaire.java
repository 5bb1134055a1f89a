package org.seraicrm.questionnaires;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A form with its questions, made by an administrator.
 *
 * @param language of its questions and of the page it is answered on
 * @param introduction what stands above the questions and in the letter
 * @param thanks what is said when it was answered
 * @param questions each with its id and text
 * @param trashed whether it is asked no more
 */
public record Questionnaire(
        QuestionnaireId id,
        int version,
        String name,
        Locale language,
        Optional<String> introduction,
        Optional<String> thanks,
        List<Question> questions,
        boolean trashed) {

    public Questionnaire {
        questions = List.copyOf(questions);
    }

    /** The question how likely one is to recommend us, if it asks that. */
    public Optional<Question> recommendation() {
        return questions.stream()
                .filter(question -> question.type() == QuestionType.RECOMMENDATION)
                .findFirst();
    }
}
