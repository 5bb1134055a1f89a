package org.seraicrm.email.templates;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.UserId;

/**
 * A letter to begin with (A36, A130).
 *
 * @param owner whose own it is; everybody's, when empty
 * @param language it is written in, if that was said
 * @param modules whose cards it is offered with; with all cards and with clients, when empty
 * @param subject as {@code text} with placeholders, see {@link org.seraicrm.platform.cards.wording.Placeholder}
 */
public record MailTemplate(
        MailTemplateId id,
        int version,
        Optional<UserId> owner,
        String name,
        Optional<Locale> language,
        List<ModuleId> modules,
        String subject,
        String text) {

    public MailTemplate {
        modules = List.copyOf(modules);
    }
}
