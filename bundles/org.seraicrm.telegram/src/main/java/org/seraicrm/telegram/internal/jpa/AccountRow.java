package org.seraicrm.telegram.internal.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.seraicrm.platform.integration.ChannelId;
import org.seraicrm.platform.kernel.UserId;

/** A Telegram account and the user it belongs to. */
@Entity
@Table(name = "telegram_account")
@Multitenant
@TenantDiscriminatorColumn(name = "company_id", contextProperty = "eclipselink.tenant-id")
public class AccountRow {

    @Id
    private long id;

    @Column(name = "channel_id")
    private long channel;

    @Column
    private long account;

    @Column(name = "user_id")
    private long user;

    /** For JPA. */
    protected AccountRow() {}

    AccountRow(ChannelId channel, long account) {
        this.id = org.seraicrm.platform.kernel.Id.next();
        this.channel = channel.value();
        this.account = account;
    }

    ChannelId channel() {
        return new ChannelId(channel);
    }

    long account() {
        return account;
    }

    UserId user() {
        return new UserId(user);
    }

    void user(UserId changed) {
        user = changed.value();
    }
}
