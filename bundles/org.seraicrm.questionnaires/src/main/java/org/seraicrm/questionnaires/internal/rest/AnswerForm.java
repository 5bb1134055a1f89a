package org.seraicrm.questionnaires.internal.rest;

import static org.seraicrm.questionnaires.internal.rest.Page.text;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.seraicrm.platform.modules.Texts;
import org.seraicrm.questionnaires.PromoterGroup;
import org.seraicrm.questionnaires.Question;
import org.seraicrm.questionnaires.Questionnaire;
import org.seraicrm.questionnaires.internal.Answers;

/**
 * The form that a client answers on: groups with legends, errors said at the top and at their question, what was typed
 * kept.
 *
 * @param typed by name of the field
 * @param violations by name of the field
 */
record AnswerForm(Questionnaire questionnaire, Texts texts, Map<String, String> typed, Map<String, String> violations) {

    /** The page. */
    String page() {
        StringBuilder body = new StringBuilder();
        questionnaire.introduction().ifPresent(words -> body.append(Page.lines(words)));
        problems(body);
        body.append("<form method=\"post\">\n");
        questionnaire.questions().forEach(question -> question(body, question));
        body.append("<button type=\"submit\">").append(say("page.send")).append("</button>\n</form>\n");
        return Page.of(questionnaire.language(), questionnaire.name(), body.toString());
    }

    private void problems(StringBuilder body) {
        if (violations.isEmpty()) {
            return;
        }
        body.append("<div role=\"alert\"><p>").append(say("page.problems")).append("</p><ul>\n");
        violations.forEach((field, code) -> body.append("<li><a href=\"#")
                .append(text(field))
                .append("\">")
                .append(text(called(field)))
                .append("</a></li>\n"));
        body.append("</ul></div>\n");
    }

    private String called(String field) {
        return questionnaire.questions().stream()
                .filter(question -> question.id().filter(field::equals).isPresent())
                .flatMap(question -> question.text().stream())
                .findFirst()
                .orElseGet(() -> texts.text(questionnaire.language(), "questionnaires.page.reason"));
    }

    private void question(StringBuilder body, Question question) {
        String id = question.id().orElseThrow();
        switch (question.type()) {
            case RECOMMENDATION -> {
                List<String> scores = IntStream.rangeClosed(0, PromoterGroup.BEST)
                        .mapToObj(Integer::toString)
                        .toList();
                radios(body, question, "scale", scores, "<p class=\"hint\">" + say("page.scale") + "</p>\n");
                words(body, Answers.reasonOf(id), say("page.reason"), false);
            }
            case CHOICE -> radios(body, question, "choices", question.choices().orElse(List.of()), "");
            case TEXT -> words(body, id, title(question), question.required());
        }
    }

    private void radios(StringBuilder body, Question question, String look, List<String> answers, String hint) {
        String id = question.id().orElseThrow();
        body.append("<fieldset id=\"")
                .append(text(id))
                .append("\" tabindex=\"-1\">\n<legend>")
                .append(title(question))
                .append("</legend>\n")
                .append(hint)
                .append(problem(id))
                .append("<div class=\"")
                .append(look)
                .append("\">\n");
        for (String answer : answers) {
            body.append("<label><input type=\"radio\" name=\"")
                    .append(text(id))
                    .append("\" value=\"")
                    .append(text(answer))
                    .append('"')
                    .append(answer.equals(typed.get(id)) ? " checked" : "")
                    .append(question.required() ? " required" : "")
                    .append("> ")
                    .append(text(answer))
                    .append("</label>\n");
        }
        body.append("</div>\n</fieldset>\n");
    }

    private void words(StringBuilder body, String field, String title, boolean required) {
        body.append("<div class=\"question\">\n<label for=\"")
                .append(text(field))
                .append("\">")
                .append(title)
                .append("</label>\n")
                .append(problem(field))
                .append("<textarea id=\"")
                .append(text(field))
                .append("\" name=\"")
                .append(text(field))
                .append("\" maxlength=\"")
                .append(Answers.LONGEST)
                .append('"')
                .append(required ? " required" : "")
                .append(violations.containsKey(field) ? " aria-invalid=\"true\"" : "")
                .append('>')
                .append(text(typed.getOrDefault(field, "")))
                .append("</textarea>\n</div>\n");
    }

    private String problem(String field) {
        String code = violations.get(field);
        return code == null ? "" : "<p class=\"wrong\">" + text(texts.text(questionnaire.language(), code)) + "</p>\n";
    }

    private String title(Question question) {
        return text(question.text().orElse("")) + (question.required() ? " (" + say("page.required") + ")" : "");
    }

    private String say(String code) {
        return text(texts.text(questionnaire.language(), "questionnaires." + code));
    }
}
