package org.seraicrm.webhooks.internal.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;
import org.seraicrm.platform.integration.ChannelId;
import org.seraicrm.platform.kernel.EventId;
import org.seraicrm.platform.store.Event;
import org.seraicrm.webhooks.Delivery;
import org.seraicrm.webhooks.Delivery.State;
import org.seraicrm.webhooks.DeliveryId;

/** One event for one receiver. */
@Entity
@Table(name = "webhook_delivery")
@Multitenant
@TenantDiscriminatorColumn(name = "company_id", contextProperty = "eclipselink.tenant-id")
public class DeliveryRow {

    private static final int LONGEST = 1000;

    @Id
    private long id;

    @Version
    private int version;

    @Column(name = "channel_id")
    private long channel;

    @Column(name = "event_id")
    private long event;

    @Column(name = "log_position")
    private long position;

    @Column(name = "event_type")
    private String type = "";

    @Enumerated(EnumType.STRING)
    @Column
    private State state = State.WAITING;

    @Column
    private int attempts;

    @Column(name = "created_at")
    private Instant created = Instant.EPOCH;

    @Column(name = "due_at")
    private Instant due = Instant.EPOCH;

    @Column(name = "tried_at")
    private @Nullable Instant tried;

    @Column
    private int status;

    @Column
    private String answer = "";

    /** For JPA. */
    protected DeliveryRow() {}

    /** A new one. */
    public DeliveryRow(ChannelId channel, Event event, Instant now, State state) {
        this.id = DeliveryId.next().value();
        this.channel = channel.value();
        this.event = event.id().value();
        this.position = event.position();
        this.type = event.type();
        this.created = now;
        this.due = now;
        this.state = state;
    }

    public DeliveryId id() {
        return new DeliveryId(id);
    }

    public ChannelId channel() {
        return new ChannelId(channel);
    }

    public EventId event() {
        return new EventId(event);
    }

    public long position() {
        return position;
    }

    public int attempts() {
        return attempts;
    }

    public State state() {
        return state;
    }

    public Instant due() {
        return due;
    }

    /** Notes an attempt and how it ended. */
    public void tried(Instant when, int httpStatus, String text, State next) {
        attempts++;
        tried = when;
        status = httpStatus;
        answer = text.substring(0, Math.min(text.length(), LONGEST));
        state = next;
    }

    /** Not to be sent. */
    public void withheld() {
        state = State.WITHHELD;
    }

    /** Takes it for an attempt, until a time. */
    public void claimed(Instant until) {
        due = until;
    }

    /** To be tried at a time. */
    public void waits(Instant until) {
        state = State.WAITING;
        due = until;
    }

    /** To be tried now, as if it were new. */
    public void again(Instant now) {
        attempts = 0;
        waits(now);
    }

    public Delivery delivery() {
        return new Delivery(
                id(),
                channel(),
                event(),
                type,
                state,
                attempts,
                created,
                state == State.WAITING ? Optional.of(due) : Optional.empty(),
                Optional.ofNullable(tried),
                status,
                answer);
    }
}
