package org.seraicrm.email.templates;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.seraicrm.platform.cards.Versioned;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;
import org.seraicrm.platform.modules.Text;

/**
 * Rewrites a template: all of it. Whoever takes one from everybody owns it.
 *
 * @param version the one that was read
 */
@ActionName(
        value = "mailTemplate.change",
        undoneBy = "mailTemplate.change",
        surfaces = {})
public record ChangeMailTemplate(
        MailTemplateId template,
        int version,
        @Text(max = 80) String name,
        Optional<Locale> language,
        Optional<List<String>> modules,
        @Text(max = 300) String subject,
        @Text(max = 50_000, lines = true) String text,
        Optional<Boolean> shared)
        implements Action<Versioned> {}
