package org.seraicrm.email.templates;

import java.util.Optional;
import org.seraicrm.email.MailId;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;
import org.seraicrm.platform.modules.Text;

/**
 * Sends a template as it is, filled in: a step of automations (A86). Refused where a value is missing, for nobody is there
 * to ask.
 *
 * @param card what it is about
 * @param client whom it is to, where it is about no card
 * @param to addresses, separated by commas; the client's first e-mail when left out
 */
@ActionName(
        value = "mailTemplate.send",
        surfaces = {ActionName.Surface.AUTOMATION})
public record SendMailTemplate(
        MailTemplateId template,
        Optional<CardId> card,
        Optional<ClientId> client,
        @Text(max = 1000) Optional<String> to)
        implements Action<MailId> {}
