package org.seraicrm.email.internal;

import static org.seraicrm.platform.modules.ActionHandler.on;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.seraicrm.email.AssignMail;
import org.seraicrm.email.DismissMail;
import org.seraicrm.email.FileMail;
import org.seraicrm.email.MailId;
import org.seraicrm.email.MailReceived;
import org.seraicrm.email.MailState;
import org.seraicrm.email.MailUnmatched;
import org.seraicrm.email.internal.jpa.MailRow;
import org.seraicrm.platform.cards.Cards;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.modules.ActionContext;
import org.seraicrm.platform.modules.ActionHandler;
import org.seraicrm.platform.modules.ActionHandlers;
import org.seraicrm.platform.modules.Done;
import org.seraicrm.platform.modules.Subject;

/** Puts letters where they belong: by machine, and by hand. */
@Component(service = ActionHandlers.class)
public final class FilingHandlers implements ActionHandlers {

    private final Cards cards;
    private final Sight sight;

    @Activate
    public FilingHandlers(@Reference Cards cards, @Reference Sight sight) {
        this.cards = cards;
        this.sight = sight;
    }

    @Override
    public List<ActionHandler<?, ?>> handlers() {
        return List.of(
                on(FileMail.class, this::file),
                on(AssignMail.class, this::assign),
                on(DismissMail.class, this::dismiss));
    }

    private Done<MailId> file(FileMail action, ActionContext context) {
        MailRow row = row(action.mail(), context);
        if (row.state() != MailState.RECEIVED) {
            return Done.of(row.id());
        }
        Subject about = subject(action.client(), action.card(), context);
        row.about(about);
        if (about.client().isPresent()) {
            filed(row, about, context);
        } else if (row.automatic()) {
            row.state(MailState.DISMISSED);
        } else {
            row.state(MailState.UNMATCHED);
            context.happened(Subject.COMPANY, new MailUnmatched(row.id(), row.sender(), row.subject()));
        }
        return Done.of(row.id());
    }

    private static void filed(MailRow row, Subject about, ActionContext context) {
        row.state(MailState.FILED);
        context.happened(
                about,
                new MailReceived(row.id(), row.automatic(), row.sender(), row.subject(), Preview.of(row.text())));
    }

    private Done<MailId> assign(AssignMail action, ActionContext context) {
        MailRow row = row(action.mail(), context);
        if (!row.incoming()) {
            throw Problem.invalid("/mail", "mail.notIncoming").refusal();
        }
        Subject about = subject(action.client(), action.card(), context);
        if (about.client().isEmpty()) {
            throw Problem.invalid("/client", "value.missing").refusal();
        }
        row.about(about);
        filed(row, about, context);
        return Done.of(row.id());
    }

    private Done<MailId> dismiss(DismissMail action, ActionContext context) {
        MailRow row = row(action.mail(), context);
        if (row.state() != MailState.UNMATCHED) {
            throw Problem.invalid("/mail", "mail.notOpen").refusal();
        }
        row.state(MailState.DISMISSED);
        return Done.of(row.id());
    }

    private Subject subject(Optional<ClientId> client, Optional<CardId> card, ActionContext context) {
        return card.flatMap(id -> cards.find(context.actor(), id))
                .map(found -> Subject.of(found.module(), found.client(), found.id()))
                .or(() -> client.map(Subject::of))
                .orElse(Subject.COMPANY);
    }

    private MailRow row(MailId id, ActionContext context) {
        return Rows.mail(context.unit(), id)
                .filter(row -> sight.sees(context.actor(), row))
                .orElseThrow(() -> Problem.invalid("/mail", "value.notFound").refusal());
    }
}
