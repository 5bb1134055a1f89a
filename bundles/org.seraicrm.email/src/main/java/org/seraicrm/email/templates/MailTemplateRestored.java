package org.seraicrm.email.templates;

import org.seraicrm.platform.modules.Fact;

/** A template was brought back. */
@Fact.Name("mailTemplate.restored")
public record MailTemplateRestored(MailTemplateId template, String name) implements Fact {}
