package org.seraicrm.webhooks.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.seraicrm.platform.integration.ChannelId;
import org.seraicrm.platform.kernel.Door;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.modules.Json;
import org.seraicrm.platform.store.NewEvent;
import org.seraicrm.platform.store.UnitOfWork;
import org.seraicrm.webhooks.Delivery.State;
import org.seraicrm.webhooks.WebhookSuspended;
import org.seraicrm.webhooks.internal.jpa.DeliveryRow;
import org.seraicrm.webhooks.internal.jpa.ReceiverRow;

/** What follows from an answer: done, again later, given up, suspended. */
final class Receivers {

    /** Pauses after the first, second … failed attempt; one more failure and it is given up. About 16 hours in all. */
    static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(4),
            Duration.ofHours(8));

    private final List<Duration> pauses;

    Receivers(List<Duration> pauses) {
        this.pauses = List.copyOf(pauses);
    }

    /** Notes an answer with the delivery and its receiver. */
    void answered(UnitOfWork unit, DeliveryRow delivery, Sender.Answer answer) {
        ReceiverRow receiver = Rows.receiverToChange(unit, delivery.channel());
        if (answer.taken()) {
            delivery.tried(unit.now(), answer.status(), answer.text(), State.DELIVERED);
            receiver.well();
            return;
        }
        receiver.failed(unit.now());
        boolean last = delivery.attempts() >= pauses.size();
        delivery.tried(unit.now(), answer.status(), answer.text(), last ? State.GIVEN_UP : State.WAITING);
        if (!last) {
            delivery.waits(unit.now().plus(pauses.get(delivery.attempts() - 1)));
        }
        if (answer.gone() || (last && dead(receiver, unit.now()))) {
            suspend(unit, receiver, answer);
        }
    }

    /** Nothing was taken for as long as one delivery is tried. */
    private boolean dead(ReceiverRow receiver, Instant now) {
        Duration whole = pauses.stream().reduce(Duration.ZERO, Duration::plus);
        return receiver.failingSince()
                .filter(since -> !since.plus(whole).isAfter(now))
                .isPresent();
    }

    private static void suspend(UnitOfWork unit, ReceiverRow receiver, Sender.Answer answer) {
        if (receiver.suspended()) {
            return;
        }
        receiver.suspend();
        hold(unit, receiver.channel(), State.WAITING, State.HELD);
        unit.record(new NewEvent(
                "webhook.suspended",
                Optional.empty(),
                Door.WEBHOOK.name(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Json.write(new WebhookSuspended(receiver.channel(), answer.status())),
                Optional.empty()));
    }

    /** Brings a receiver's deliveries from one state to another. */
    static void hold(UnitOfWork unit, ChannelId channel, State from, State to) {
        unit.entities(Rows.UNIT).flush();
        unit.entities(Rows.UNIT)
                .createQuery("UPDATE DeliveryRow d SET d.state = :to, d.due = :now, d.version = d.version + 1"
                        + " WHERE d.channel = :channel AND d.state = :from")
                .setParameter("to", to)
                .setParameter("from", from)
                .setParameter("now", unit.now())
                .setParameter("channel", channel.value())
                .executeUpdate();
    }

    /** What to tell the administrator of an answer. */
    static Problem problem(Sender.Answer answer) {
        if (answer.text().equals(Sender.PRIVATE) && answer.status() == 0) {
            return new Problem(Problem.Kind.FAILED, "webhook.private");
        }
        return answer.status() == 0
                ? new Problem(Problem.Kind.FAILED, "webhook.noAnswer", Map.of("detail", answer.text()), List.of())
                : new Problem(Problem.Kind.FAILED, "webhook.answered", Map.of("status", answer.status()), List.of());
    }
}
