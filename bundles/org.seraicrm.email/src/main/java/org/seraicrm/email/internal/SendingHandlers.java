package org.seraicrm.email.internal;

import static org.seraicrm.platform.modules.ActionHandler.on;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.seraicrm.email.MailId;
import org.seraicrm.email.MailQueued;
import org.seraicrm.email.SendMail;
import org.seraicrm.email.internal.jpa.Envelope;
import org.seraicrm.email.internal.jpa.MailRow;
import org.seraicrm.platform.cards.Cards;
import org.seraicrm.platform.cards.Client;
import org.seraicrm.platform.cards.Clients;
import org.seraicrm.platform.cards.ContactPoint;
import org.seraicrm.platform.cards.wording.Wording;
import org.seraicrm.platform.integration.Channels;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.modules.ActionContext;
import org.seraicrm.platform.modules.ActionHandler;
import org.seraicrm.platform.modules.ActionHandlers;
import org.seraicrm.platform.modules.Done;
import org.seraicrm.platform.modules.Subject;
import org.seraicrm.platform.security.People;
import org.seraicrm.platform.security.User;

/** Writes letters into the outbox, with their event, in one transaction. */
@Component(service = ActionHandlers.class)
public final class SendingHandlers implements ActionHandlers {

    private static final Pattern ADDRESS = Pattern.compile("[^@\\s,;<>\"]+@[^@\\s,;<>\"]+");
    private static final int MOST_RECIPIENTS = 20;
    private static final String SIGNATURE_MARK = "\n\n-- \n";

    private final Channels channels;
    private final Clients clients;
    private final Cards cards;
    private final People people;
    private final Sight sight;
    private final Attachments attachments;
    private final Wording wording;
    private final Outbox outbox;

    @Activate
    public SendingHandlers(
            @Reference Channels channels,
            @Reference Clients clients,
            @Reference Cards cards,
            @Reference People people,
            @Reference Sight sight,
            @Reference Attachments attachments,
            @Reference Wording wording,
            @Reference Outbox outbox) {
        this.channels = channels;
        this.clients = clients;
        this.cards = cards;
        this.people = people;
        this.sight = sight;
        this.attachments = attachments;
        this.wording = wording;
        this.outbox = outbox;
    }

    @Override
    public List<ActionHandler<?, ?>> handlers() {
        return List.of(on(SendMail.class, this::send));
    }

    private Done<MailId> send(SendMail action, ActionContext context) {
        CompanyId company = context.actor().company();
        Mailbox mailbox = channels.open(company, MailboxKind.ID).stream()
                .findFirst()
                .map(Mailbox::of)
                .orElseThrow(() -> new Problem(Problem.Kind.UNAVAILABLE, "mail.noMailbox").refusal());
        Subject about = about(action, context);
        List<String> to = recipients(action, about, context);
        MailRow row = row(action, mailbox, to, context);
        row.about(about);
        context.unit().entities(Rows.UNIT).persist(row);
        attachments.attach(action, about.client(), row, context);
        String shown = String.join(", ", to);
        context.happened(about, new MailQueued(row.id(), shown, row.subject(), Preview.of(action.text())));
        context.afterwards(() -> outbox.offer(company, row.id()));
        return Done.of(row.id());
    }

    private Subject about(SendMail action, ActionContext context) {
        return action.card()
                .flatMap(card -> cards.find(context.actor(), card))
                .map(card -> Subject.of(card.module(), card.client(), card.id()))
                .or(() -> action.client().map(Subject::of))
                .orElseThrow(() -> Problem.invalid("/client", "value.missing").refusal());
    }

    private List<String> recipients(SendMail action, Subject about, ActionContext context) {
        Optional<String> given = action.to().filter(text -> !text.isBlank());
        if (given.isEmpty()) {
            return answered(action, context)
                    .filter(MailRow::incoming)
                    .flatMap(Filing::writer)
                    .or(() -> about.client()
                            .flatMap(client -> clients.find(context.actor(), client))
                            .flatMap(SendingHandlers::email))
                    .map(List::of)
                    .orElseThrow(() -> Problem.invalid("/to", "value.missing").refusal());
        }
        List<String> to = Arrays.stream(given.get().split("[,;]"))
                .map(String::strip)
                .filter(address -> !address.isEmpty())
                .map(address -> address.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
        if (to.isEmpty()
                || to.size() > MOST_RECIPIENTS
                || !to.stream().allMatch(address -> ADDRESS.matcher(address).matches())) {
            throw Problem.invalid("/to", "mail.address").refusal();
        }
        return to;
    }

    private static Optional<String> email(Client client) {
        return client.first(ContactPoint.Kind.EMAIL).map(ContactPoint::value);
    }

    private MailRow row(SendMail action, Mailbox mailbox, List<String> to, ActionContext context) {
        Optional<User> author = people.user(context.actor(), context.actor().user());
        MailId id = MailId.next();
        Envelope envelope = new Envelope(
                "serai." + id.text().toLowerCase(Locale.ROOT) + "." + Tokens.next() + "@" + mailbox.domain(),
                answers(action, context),
                author.map(user -> user.name(user.language())).orElse(mailbox.name()),
                to,
                action.subject(),
                action.text().strip()
                        + wording.signature(context.actor())
                                .map(signature -> SIGNATURE_MARK + signature)
                                .orElse(""),
                Optional.empty(),
                false,
                context.unit().now());
        return MailRow.outgoing(
                id,
                mailbox.id(),
                context.actor().user(),
                envelope,
                context.unit().now());
    }

    /** The letter that is answered, and what that one answered. */
    private List<String> answers(SendMail action, ActionContext context) {
        List<String> answers = new ArrayList<>();
        answered(action, context).ifPresent(row -> {
            answers.add(row.messageId());
            answers.addAll(row.answers());
        });
        answers.removeIf(String::isEmpty);
        return answers.stream().distinct().limit(20).toList();
    }

    private Optional<MailRow> answered(SendMail action, ActionContext context) {
        return action.answers()
                .flatMap(id -> Rows.mail(context.unit(), id))
                .filter(row -> sight.sees(context.actor(), row));
    }
}
