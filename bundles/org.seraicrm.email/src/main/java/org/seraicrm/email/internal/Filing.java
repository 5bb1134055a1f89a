package org.seraicrm.email.internal;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.seraicrm.email.FileMail;
import org.seraicrm.email.MailId;
import org.seraicrm.email.MailState;
import org.seraicrm.email.internal.jpa.MailRow;
import org.seraicrm.platform.cards.Client;
import org.seraicrm.platform.cards.Clients;
import org.seraicrm.platform.cards.ContactPoint;
import org.seraicrm.platform.integration.Channels;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.Door;
import org.seraicrm.platform.modules.Actions;
import org.seraicrm.platform.modules.Outcome;
import org.seraicrm.platform.security.Actors;
import org.seraicrm.platform.store.Store;
import org.seraicrm.platform.store.UnitOfWork;

/** Finds out where a letter belongs: by what it answers, else by its sender; then has it filed. Any thread. */
@Component(service = Filing.class)
public final class Filing {

    private static final Duration LATER = Duration.ofMinutes(1);
    private static final Pattern ADDRESS = Pattern.compile("([^\\s<>]+@[^\\s<>]+)>?$");

    /** Where it may belong. */
    private record Place(Optional<ClientId> client, Optional<CardId> card) {
        static final Place NOWHERE = new Place(Optional.empty(), Optional.empty());
    }

    private final Store store;
    private final Actions actions;
    private final Actors actors;
    private final Clients clients;
    private final Channels channels;

    @Activate
    public Filing(
            @Reference Store store,
            @Reference Actions actions,
            @Reference Actors actors,
            @Reference Clients clients,
            @Reference Channels channels) {
        this.store = store;
        this.actions = actions;
        this.actors = actors;
        this.clients = clients;
        this.channels = channels;
    }

    /** Files a letter that was received; what is filed already stays. */
    public void file(CompanyId company, MailId id) {
        Optional<MailRow> found = store.read(company, unit -> Rows.mail(unit, id));
        Optional<MailRow> row = found.filter(mail -> mail.state() == MailState.RECEIVED);
        Optional<Actor> actor = row.flatMap(mail -> actor(company, mail));
        if (row.isPresent() && actor.isPresent()) {
            file(actor.get(), row.get());
        } else if (row.isPresent()) {
            postpone(company, id);
        }
    }

    private Optional<Actor> actor(CompanyId company, MailRow row) {
        return channels.open(company, MailboxKind.ID).stream()
                .filter(channel -> channel.id().equals(row.channel()))
                .findFirst()
                .flatMap(channel -> actors.of(company, Mailbox.of(channel).user(), Door.MAIL));
    }

    private void file(Actor actor, MailRow row) {
        Place place = store.read(actor.company(), unit -> answered(unit, row))
                .or(() -> writtenBy(actor, row))
                .orElse(Place.NOWHERE);
        boolean filed = filed(actor, row, place)
                || filed(actor, row, new Place(place.client(), Optional.empty()))
                || filed(actor, row, Place.NOWHERE);
        if (!filed) {
            postpone(actor.company(), row.id());
        }
    }

    private static Optional<Place> answered(UnitOfWork unit, MailRow row) {
        return Rows.withMessageIds(unit, row.answers()).stream()
                .filter(before -> before.client().isPresent())
                .findFirst()
                .map(before -> new Place(before.client(), before.card()));
    }

    private Optional<Place> writtenBy(Actor actor, MailRow row) {
        return writer(row)
                .flatMap(address -> clients.having(actor, ContactPoint.Kind.EMAIL, address).stream()
                        .filter(client -> !client.trashed())
                        .map(Client::id)
                        .findFirst()
                        .map(client -> new Place(Optional.of(client), Optional.empty())));
    }

    /** The address of who wrote a letter. */
    static Optional<String> writer(MailRow row) {
        Matcher address = ADDRESS.matcher(row.sender());
        return address.find() ? Optional.of(address.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    /** Whether it was filed there; not when the mailbox's user doesn't see the client or card any more. */
    private boolean filed(Actor actor, MailRow row, Place place) {
        FileMail action = new FileMail(row.id(), place.client(), place.card());
        return actions.perform(actor, action) instanceof Outcome.Performed<MailId>;
    }

    private void postpone(CompanyId company, MailId id) {
        store.write(company, unit -> {
            Rows.mail(unit, id).ifPresent(row -> row.due(unit.now().plus(LATER)));
            return id;
        });
    }
}
