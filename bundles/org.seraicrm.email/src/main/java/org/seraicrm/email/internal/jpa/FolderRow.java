package org.seraicrm.email.internal.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.seraicrm.platform.integration.ChannelId;

/** How far a mailbox has been read (RFC 3501: unique identifiers and their validity). */
@Entity
@Table(name = "mail_folder")
@Multitenant
@TenantDiscriminatorColumn(name = "company_id", contextProperty = "eclipselink.tenant-id")
public class FolderRow {

    @Id
    @Column(name = "channel_id")
    private long channel;

    @Version
    private int version;

    @Column(name = "uid_validity")
    private long validity;

    @Column(name = "last_uid")
    private long last;

    @Column(name = "since_at")
    private Instant since = Instant.EPOCH;

    /** For JPA. */
    protected FolderRow() {}

    /** One that has not been read; what arrived before the given time is left alone. */
    public FolderRow(ChannelId channel, Instant since) {
        this.channel = channel.value();
        this.since = since;
    }

    public Instant since() {
        return since;
    }

    public long validity() {
        return validity;
    }

    public long last() {
        return last;
    }

    /** Everything up to this identifier has been taken. */
    public void read(long uidValidity, long uid) {
        validity = uidValidity;
        last = uid;
    }
}
