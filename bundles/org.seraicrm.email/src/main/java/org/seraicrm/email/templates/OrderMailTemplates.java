package org.seraicrm.email.templates;

import java.util.List;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;

/** Puts the company's templates, or one's own, into another order; those left out follow as they stood. */
@ActionName(
        value = "mailTemplate.order",
        undoneBy = "mailTemplate.order",
        surfaces = {})
public record OrderMailTemplates(List<MailTemplateId> templates) implements Action<List<MailTemplateId>> {}
