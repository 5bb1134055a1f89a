package org.seraicrm.email.templates;

import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;

/** Offers a template again that was removed. */
@ActionName(
        value = "mailTemplate.restore",
        undoneBy = "mailTemplate.remove",
        surfaces = {})
public record RestoreMailTemplate(MailTemplateId template) implements Action<MailTemplateId> {}
