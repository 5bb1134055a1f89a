package org.seraicrm.questionnaires.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.seraicrm.platform.kernel.Shortened;
import org.seraicrm.platform.kernel.Violation;
import org.seraicrm.questionnaires.PromoterGroup;
import org.seraicrm.questionnaires.Question;
import org.seraicrm.questionnaires.QuestionType;
import org.seraicrm.questionnaires.Questionnaire;

/**
 * What somebody answered to a questionnaire, read and judged; the same for clients and for those who fill it in.
 *
 * @param given in the order asked, questions without an answer left out
 * @param score of the recommendation
 * @param reason of the score
 */
public record Answers(List<Answer> given, Optional<Integer> score, Optional<String> reason) {

    /** The longest answer in words. */
    public static final int LONGEST = 4000;

    private static final String REASON = ".reason";
    private static final int MOST_PREVIEWED = 8000;

    /** One answer. */
    public record Answer(String question, String answer) {}

    public Answers {
        given = List.copyOf(given);
    }

    /** Under which name the reason of a recommendation is given. */
    public static String reasonOf(String question) {
        return question + REASON;
    }

    /**
     * Reads what was typed.
     *
     * @param violations takes everything that is wrong, by question
     */
    static Answers of(Questionnaire questionnaire, Map<String, String> typed, Map<String, String> violations) {
        List<Answer> given = new ArrayList<>();
        Optional<Integer> score = Optional.empty();
        Optional<String> reason = Optional.empty();
        for (Question question : questionnaire.questions()) {
            String id = question.id().orElseThrow();
            String answer = clean(typed.getOrDefault(id, ""));
            problem(question, answer).ifPresent(code -> violations.put(id, code));
            if (!answer.isEmpty() && !violations.containsKey(id)) {
                given.add(new Answer(question.text().orElse(""), answer));
            }
            if (question.type() == QuestionType.RECOMMENDATION) {
                score = answer.isEmpty() || violations.containsKey(id)
                        ? Optional.empty()
                        : Optional.of(Integer.parseInt(answer));
                reason =
                        Optional.of(clean(typed.getOrDefault(reasonOf(id), ""))).filter(text -> !text.isEmpty());
                if (reason.filter(text -> text.length() > LONGEST).isPresent()) {
                    violations.put(reasonOf(id), "questionnaires.tooLong");
                }
            }
        }
        return new Answers(given, score, reason);
    }

    /** Without what no field takes: control characters, and halves of characters. */
    private static String clean(String typed) {
        return typed.codePoints()
                .filter(point -> !Character.isISOControl(point) || "\t\n\r".indexOf(point) >= 0)
                .filter(point -> Character.getType(point) != Character.SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }

    private static Optional<String> problem(Question question, String answer) {
        if (answer.isEmpty()) {
            return question.required() ? Optional.of("questionnaires.answerMissing") : Optional.empty();
        }
        boolean fits = switch (question.type()) {
            case RECOMMENDATION -> answer.matches("\\d|10");
            case CHOICE -> question.choices().orElse(List.of()).contains(answer);
            case TEXT -> answer.length() <= LONGEST;
        };
        if (fits) {
            return Optional.empty();
        }
        return Optional.of(
                question.type() == QuestionType.TEXT ? "questionnaires.tooLong" : "questionnaires.noSuchAnswer");
    }

    /** The violations as those of an action's answers. */
    static List<Violation> placed(Map<String, String> violations) {
        return violations.entrySet().stream()
                .map(entry -> new Violation("/answers/" + entry.getKey(), entry.getValue()))
                .toList();
    }

    Optional<PromoterGroup> group() {
        return score.map(PromoterGroup::of);
    }

    /** All of it to read, shortened where it is very long. */
    String preview() {
        String all = given.stream()
                        .map(answer -> answer.question() + " " + answer.answer())
                        .collect(Collectors.joining("\n"))
                + reason.map(text -> "\n" + text).orElse("");
        return Shortened.to(MOST_PREVIEWED, all);
    }
}
