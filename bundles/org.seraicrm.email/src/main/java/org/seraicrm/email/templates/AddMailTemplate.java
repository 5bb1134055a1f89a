package org.seraicrm.email.templates;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;
import org.seraicrm.platform.modules.Text;

/**
 * Keeps a letter to begin with.
 *
 * @param language one of {@link org.seraicrm.platform.modules.Texts#LANGUAGES}
 * @param modules ids of modules, as text, for who may only look at a module writes templates, too
 * @param subject may hold placeholders, as the text
 * @param shared for everybody; managers and administrators only
 */
@ActionName(
        value = "mailTemplate.add",
        undoneBy = "mailTemplate.remove",
        surfaces = {})
public record AddMailTemplate(
        @Text(max = 80) String name,
        Optional<Locale> language,
        Optional<List<String>> modules,
        @Text(max = 300) String subject,
        @Text(max = 50_000, lines = true) String text,
        Optional<Boolean> shared)
        implements Action<MailTemplateId> {}
