package org.seraicrm.email.templates;

import org.seraicrm.platform.modules.Fact;

/** A template was added. */
@Fact.Name("mailTemplate.added")
public record MailTemplateAdded(MailTemplateId template, String name) implements Fact {}
