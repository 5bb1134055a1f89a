package org.seraicrm.email.templates;

import java.util.List;
import java.util.Optional;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;

/** Reads templates: the company's, and the actor's own. Changes are actions ({@code mailTemplate.add}, …). */
public interface MailTemplates {

    /** All of them, the company's first, each in their order. */
    List<MailTemplate> all(Actor actor);

    /** One of {@link #all}. */
    Optional<MailTemplate> find(Actor actor, MailTemplateId id);

    /** Those for a letter about a card: the ones in its client's language first. None where the card isn't seen. */
    List<MailTemplate> offered(Actor actor, CardId card);

    /** Those for a letter to a client, in the same order. */
    List<MailTemplate> offered(Actor actor, ClientId client);
}
