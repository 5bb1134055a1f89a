package org.seraicrm.webhooks.internal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.seraicrm.platform.cards.Entry;
import org.seraicrm.platform.integration.ChannelId;
import org.seraicrm.platform.integration.Channels;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Refusal;
import org.seraicrm.platform.store.Event;
import org.seraicrm.platform.store.EventLog;
import org.seraicrm.platform.store.Store;
import org.seraicrm.platform.store.UnitOfWork;
import org.seraicrm.webhooks.Delivery.State;
import org.seraicrm.webhooks.DeliveryId;
import org.seraicrm.webhooks.internal.jpa.DeliveryRow;

/**
 * Tries one delivery: claims it for a minute, sends outside of any transaction, notes the answer. Whoever is killed in
 * between leaves a claim that runs out, and the event is sent again with the same id. Any thread.
 */
@Component(service = Deliverer.class)
public final class Deliverer {

    private static final Duration CLAIM = Duration.ofMinutes(1);

    private static final int ATTEMPTS = 10;

    private record Claimed(ChannelId channel, long position) {}

    private final Store store;
    private final EventLog log;
    private final Channels channels;
    private final Sights sights;
    private final Sender sender;
    private final Receivers receivers;

    @Activate
    public Deliverer(
            @Reference Store store,
            @Reference EventLog log,
            @Reference Channels channels,
            @Reference Sights sights,
            @Reference Sender sender) {
        this(store, log, channels, sights, sender, Receivers.PAUSES);
    }

    Deliverer(Store store, EventLog log, Channels channels, Sights sights, Sender sender, List<Duration> pauses) {
        this.store = store;
        this.log = log;
        this.channels = channels;
        this.sights = sights;
        this.sender = sender;
        this.receivers = new Receivers(pauses);
    }

    /** Tries it, if it is still to be tried. */
    public void deliver(CompanyId company, DeliveryId id) {
        Optional<Claimed> claimed = store.write(company, unit -> claim(unit, id));
        claimed.ifPresent(found -> deliver(company, id, found));
    }

    private static Optional<Claimed> claim(UnitOfWork unit, DeliveryId id) {
        return Rows.delivery(unit, id)
                .filter(row -> row.state() == State.WAITING && !row.due().isAfter(unit.now()))
                .map(row -> {
                    row.claimed(unit.now().plus(CLAIM));
                    return new Claimed(row.channel(), row.position());
                });
    }

    private void deliver(CompanyId company, DeliveryId id, Claimed claimed) {
        Optional<Subscription> subscription = channels.open(company, SubscriptionKind.ID).stream()
                .filter(channel -> channel.id().equals(claimed.channel()))
                .map(Subscription::of)
                .findFirst();
        Optional<Event> event = log.after(claimed.position() - 1, 1).stream().findFirst();
        Optional<Entry> seen =
                subscription.flatMap(found -> event.flatMap(happened -> sights.seen(company, found.user(), happened)));
        if (subscription.isEmpty() || seen.isEmpty()) {
            note(company, id, (unit, row) -> row.withheld());
            return;
        }
        Sender.Answer answer = sender.send(subscription.get(), Payload.of(seen.get()));
        note(company, id, (unit, row) -> receivers.answered(unit, row, answer));
        report(subscription.get(), answer);
    }

    private interface Note {
        void on(UnitOfWork unit, DeliveryRow row);
    }

    /** Several deliveries to one receiver end at once; what was sent is noted, or it would be sent again. */
    private void note(CompanyId company, DeliveryId id, Note note) {
        for (int attempt = 1; ; attempt++) {
            try {
                store.write(company, unit -> {
                    Rows.delivery(unit, id).ifPresent(row -> note.on(unit, row));
                    return id;
                });
                return;
            } catch (Refusal conflict) {
                if (attempt == ATTEMPTS || conflict.problem().kind() != Problem.Kind.CONFLICT) {
                    throw conflict;
                }
            }
        }
    }

    private static void report(Subscription subscription, Sender.Answer answer) {
        if (answer.taken()) {
            subscription.channel().succeeded();
        } else {
            subscription.channel().failed(Receivers.problem(answer));
        }
    }
}
