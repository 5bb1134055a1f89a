package org.seraicrm.email.internal;

import static org.seraicrm.platform.modules.ActionHandler.on;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.seraicrm.email.MailId;
import org.seraicrm.email.SendMail;
import org.seraicrm.email.templates.MailTemplate;
import org.seraicrm.email.templates.MailTemplates;
import org.seraicrm.email.templates.SendMailTemplate;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Violation;
import org.seraicrm.platform.modules.ActionContext;
import org.seraicrm.platform.modules.ActionHandler;
import org.seraicrm.platform.modules.ActionHandlers;
import org.seraicrm.platform.modules.Done;

/** Sends templates as they are, for automations. */
@Component(service = ActionHandlers.class)
public final class TemplateSending implements ActionHandlers {

    private final MailTemplates templates;
    private final Filling filling;

    @Activate
    public TemplateSending(@Reference MailTemplates templates, @Reference Filling filling) {
        this.templates = templates;
        this.filling = filling;
    }

    @Override
    public List<ActionHandler<?, ?>> handlers() {
        return List.of(on(SendMailTemplate.class, this::send));
    }

    private Done<MailId> send(SendMailTemplate action, ActionContext context) {
        MailTemplate template = templates
                .find(context.actor(), action.template())
                .orElseThrow(
                        () -> Problem.invalid("/template", "value.notFound").refusal());
        Filling.Draft draft = new Filling.Draft(template.subject(), template.text(), template.language());
        Filling.Filled letter = filling.fill(context.actor(), draft, action.card(), action.client())
                .orElseThrow(() -> Problem.invalid("/client", "value.missing").refusal());
        if (!letter.whole()) {
            Violation gaps = new Violation("/template", "mailTemplate.gaps", Map.of("names", letter.gaps()));
            throw Problem.invalid(List.of(gaps)).refusal();
        }
        return Done.of(context.perform(new SendMail(
                action.card(),
                action.client(),
                action.to(),
                letter.subject(),
                letter.text(),
                Optional.empty(),
                Optional.empty())));
    }
}
