package org.seraicrm.questionnaires.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Violation;
import org.seraicrm.platform.modules.Json;
import org.seraicrm.platform.modules.Texts;
import org.seraicrm.questionnaires.Question;
import org.seraicrm.questionnaires.QuestionType;
import org.seraicrm.questionnaires.internal.jpa.QuestionnaireRow;
import org.seraicrm.questionnaires.internal.jpa.QuestionnaireRow.Content;

/** What an administrator wrote, made whole: every question has an id and a text. Reports all that is wrong at once. */
final class Draft {

    private static final int MOST_QUESTIONS = 30;
    private static final int MOST_CHOICES = 30;
    private static final String ID = "[a-z0-9]+(-[a-z0-9]+)*";

    private final Texts texts;
    private final Locale language;
    private final List<Violation> violations = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    private Draft(Texts texts, Locale language) {
        this.texts = texts;
        this.language = language;
    }

    /**
     * The content to be kept, as JSON.
     *
     * @throws org.seraicrm.platform.kernel.Refusal with everything that is wrong
     */
    static String content(Texts texts, Locale language, Content written) {
        Draft draft = new Draft(texts, language);
        if (!Texts.LANGUAGES.contains(language)) {
            draft.wrong("/language", "value.language");
        }
        List<Question> questions = draft.questions(written.questions());
        String json = Json.write(new Content(
                written.introduction().filter(text -> !text.isBlank()),
                written.thanks().filter(text -> !text.isBlank()),
                questions));
        if (json.length() > QuestionnaireRow.LONGEST_CONTENT) {
            draft.wrong("/questions", "questionnaires.tooMuch");
        }
        if (!draft.violations.isEmpty()) {
            throw Problem.invalid(draft.violations).refusal();
        }
        return json;
    }

    private List<Question> questions(List<Question> written) {
        if (written.isEmpty() || written.size() > MOST_QUESTIONS) {
            wrong("/questions", "questionnaires.howMany");
        }
        written.stream().flatMap(question -> question.id().stream()).forEach(id -> id(written, id));
        if (written.stream()
                        .filter(question -> question.type() == QuestionType.RECOMMENDATION)
                        .count()
                > 1) {
            wrong("/questions", "questionnaires.oneRecommendation");
        }
        List<Question> whole = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            whole.add(question(written.get(i), "/questions/" + i));
        }
        return whole;
    }

    private void id(List<Question> written, String id) {
        if (!id.matches(ID) || !ids.add(id)) {
            wrong("/questions/" + place(written, id) + "/id", "questionnaires.questionId");
        }
    }

    /** The last question of that id: the first one is right. */
    private static int place(List<Question> written, String id) {
        int place = 0;
        for (int i = 0; i < written.size(); i++) {
            place = written.get(i).id().filter(id::equals).isPresent() ? i : place;
        }
        return place;
    }

    private Question question(Question written, String pointer) {
        boolean choosing = written.type() == QuestionType.CHOICE;
        List<String> choices =
                written.choices().orElse(List.of()).stream().map(String::strip).toList();
        if (choosing == choices.isEmpty()
                || choices.size() == 1
                || choices.size() > MOST_CHOICES
                || choices.size() != new HashSet<>(choices).size()) {
            wrong(pointer + "/choices", "questionnaires.choices");
        }
        Optional<String> text = written.text()
                .map(String::strip)
                .or(() -> written.type() == QuestionType.RECOMMENDATION
                        ? Optional.of(texts.text(language, "questionnaires.recommendation"))
                        : Optional.empty());
        if (text.isEmpty()) {
            wrong(pointer + "/text", "value.missing");
        }
        return new Question(
                Optional.of(written.id().orElseGet(this::freshId)),
                written.type(),
                text,
                choosing ? Optional.of(choices) : Optional.empty(),
                written.required());
    }

    private String freshId() {
        for (int number = 1; ; number++) {
            if (ids.add("q" + number)) {
                return "q" + number;
            }
        }
    }

    private void wrong(String pointer, String code) {
        violations.add(new Violation(pointer, code));
    }
}
