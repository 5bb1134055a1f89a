package org.seraicrm.email.templates;

import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;

/** Offers a template no more; letters that were written from it stay. */
@ActionName(
        value = "mailTemplate.remove",
        undoneBy = "mailTemplate.restore",
        surfaces = {})
public record RemoveMailTemplate(MailTemplateId template) implements Action<MailTemplateId> {}
