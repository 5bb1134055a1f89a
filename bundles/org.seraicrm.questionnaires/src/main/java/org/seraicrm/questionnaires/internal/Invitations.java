package org.seraicrm.questionnaires.internal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Problem.Kind;
import org.seraicrm.platform.kernel.Refusal;
import org.seraicrm.platform.modules.ActionContext;
import org.seraicrm.platform.modules.Subject;
import org.seraicrm.platform.modules.Texts;
import org.seraicrm.questionnaires.Questionnaire;

/** Writes the letter with the page's address, by the action of whoever sends letters. */
@Component(service = Invitations.class)
public final class Invitations {

    private static final String SEND = "mail.send";

    private final Texts texts;
    private final Site site;

    @Activate
    public Invitations(@Reference Texts texts, @Reference Site site) {
        this.texts = texts;
        this.site = site;
    }

    /**
     * Sends it as part of an action.
     *
     * @throws org.seraicrm.platform.kernel.Refusal as the letter is refused; {@code questionnaires.noLetters} when
     *     nothing here sends letters
     */
    void send(ActionContext context, Questionnaire questionnaire, Subject about, Optional<String> to, String token) {
        ObjectNode letter = JsonNodeFactory.instance.objectNode();
        about.card()
                .ifPresentOrElse(
                        card -> letter.put("card", card.text()),
                        () -> letter.put("client", about.client().orElseThrow().text()));
        to.ifPresent(address -> letter.put("to", address));
        letter.put("subject", questionnaire.name());
        letter.put("text", text(questionnaire, site.page(token)));
        perform(context, letter);
    }

    private static void perform(ActionContext context, ObjectNode letter) {
        try {
            context.perform(SEND, letter);
        } catch (Refusal refusal) {
            throw refusal.problem().code().equals("action.unknown")
                    ? new Problem(Kind.UNAVAILABLE, "questionnaires.noLetters").refusal()
                    : refusal;
        }
    }

    private String text(Questionnaire questionnaire, String link) {
        return questionnaire.introduction().map(text -> text + "\n\n").orElse("")
                + texts.text(questionnaire.language(), "questionnaires.letter", Map.of("link", link));
    }
}
