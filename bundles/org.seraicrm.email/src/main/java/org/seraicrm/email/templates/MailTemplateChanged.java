package org.seraicrm.email.templates;

import org.seraicrm.platform.modules.Fact;

/** A template was rewritten. */
@Fact.Name("mailTemplate.changed")
public record MailTemplateChanged(MailTemplateId template, String name) implements Fact {}
