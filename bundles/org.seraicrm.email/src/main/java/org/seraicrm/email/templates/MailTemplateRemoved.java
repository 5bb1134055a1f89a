package org.seraicrm.email.templates;

import org.seraicrm.platform.modules.Fact;

/** A template was removed. */
@Fact.Name("mailTemplate.removed")
public record MailTemplateRemoved(MailTemplateId template, String name) implements Fact {}
