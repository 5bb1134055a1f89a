package org.seraicrm.telegram.internal.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.seraicrm.platform.integration.ChannelId;
import org.seraicrm.platform.kernel.UserId;

/** A code that joins an account, by its digest. */
@Entity
@Table(name = "telegram_code")
@Multitenant
@TenantDiscriminatorColumn(name = "company_id", contextProperty = "eclipselink.tenant-id")
public class CodeRow {

    @Id
    private long id;

    @Column(name = "channel_id")
    private long channel;

    @Column(name = "user_id")
    private long user;

    @Column
    private String digest = "";

    @Column
    private Instant expires = Instant.EPOCH;

    @Column
    private boolean used;

    /** For JPA. */
    protected CodeRow() {}

    CodeRow(ChannelId channel, UserId user, String digest, Instant expires) {
        this.id = org.seraicrm.platform.kernel.Id.next();
        this.channel = channel.value();
        this.user = user.value();
        this.digest = digest;
        this.expires = expires;
    }

    boolean of(ChannelId bot) {
        return channel == bot.value();
    }

    UserId user() {
        return new UserId(user);
    }

    boolean used() {
        return used;
    }

    boolean over(Instant now) {
        return !expires.isAfter(now);
    }

    void use() {
        used = true;
    }
}
