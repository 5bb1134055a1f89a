package org.seraicrm.installation.internal.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.UserId;

/** A fitter's time that a card takes, and when it was noted. */
@Entity
@Table(name = "installation_booking")
@Multitenant
@TenantDiscriminatorColumn(name = "company_id", contextProperty = "eclipselink.tenant-id")
public class BookingRow {

    @Id
    @Column(name = "card_id")
    private long card;

    @Version
    private int version;

    @Column
    private long fitter;

    @Column
    private Instant begins = Instant.EPOCH;

    @Column
    private Instant ends = Instant.EPOCH;

    @Column
    private Instant noted = Instant.EPOCH;

    /** For JPA. */
    protected BookingRow() {}

    public BookingRow(CardId card, UserId fitter, Instant begins, Instant ends, Instant noted) {
        this.card = card.value();
        this.fitter = fitter.value();
        this.begins = begins;
        this.ends = ends;
        this.noted = noted;
    }
}
