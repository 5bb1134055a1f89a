package org.seraicrm.webhooks.internal.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;
import org.seraicrm.platform.integration.ChannelId;

/** How a receiver fares. */
@Entity
@Table(name = "webhook_receiver")
@Multitenant
@TenantDiscriminatorColumn(name = "company_id", contextProperty = "eclipselink.tenant-id")
public class ReceiverRow {

    @Id
    @Column(name = "channel_id")
    private long channel;

    @Version
    private int version;

    @Column(name = "failing_since")
    private @Nullable Instant failingSince;

    @Column
    private boolean suspended;

    /** For JPA. */
    protected ReceiverRow() {}

    /** A new one, that fares well. */
    public ReceiverRow(ChannelId channel) {
        this.channel = channel.value();
    }

    public ChannelId channel() {
        return new ChannelId(channel);
    }

    public boolean suspended() {
        return suspended;
    }

    /** Since when nothing has been taken; empty while it fares well. */
    public Optional<Instant> failingSince() {
        return Optional.ofNullable(failingSince);
    }

    /** Notes a failure. */
    public void failed(Instant when) {
        if (failingSince == null) {
            failingSince = when;
        }
    }

    /** Nothing more for it. */
    public void suspend() {
        suspended = true;
    }

    /** Fares well. */
    public void well() {
        failingSince = null;
        suspended = false;
    }
}
