package org.seraicrm.platform.chat.internal.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.seraicrm.platform.kernel.UserId;

/** What buttons stand for that is too long to lie in them. */
@Entity
@Table(name = "chat_offer")
@Multitenant
@TenantDiscriminatorColumn(name = "company_id", contextProperty = "eclipselink.tenant-id")
public class OfferRow {

    @Id
    private long id;

    @Version
    private int version;

    @Column(name = "user_id")
    private long user;

    @Column
    private String kind = "";

    @Column
    private String offered = "{}";

    @Column
    private Instant expires = Instant.EPOCH;

    /** For JPA. */
    protected OfferRow() {}

    OfferRow(long id, UserId user, String kind, Instant expires) {
        this.id = id;
        this.user = user.value();
        this.kind = kind;
        this.expires = expires;
    }

    boolean is(UserId asking, String wanted, Instant now) {
        return user == asking.value() && kind.equals(wanted) && expires.isAfter(now);
    }

    String offered() {
        return offered;
    }

    void offered(String changed) {
        offered = changed;
    }
}
