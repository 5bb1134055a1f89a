package org.seraicrm.email.templates;

import org.seraicrm.platform.modules.Fact;

/**
 * Templates were put into another order.
 *
 * @param shared whether the company's, or somebody's own
 */
@Fact.Name("mailTemplate.ordered")
public record MailTemplatesOrdered(boolean shared) implements Fact {}
