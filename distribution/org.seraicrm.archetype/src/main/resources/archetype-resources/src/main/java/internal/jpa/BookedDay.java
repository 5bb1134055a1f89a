package ${package}.internal.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.seraicrm.platform.kernel.CardId;

/** An item on a day, reserved on a card. Other companies' rows don't exist for it. */
@Entity
@Table(name = "rental_day")
@Multitenant
@TenantDiscriminatorColumn(name = "company_id", contextProperty = "eclipselink.tenant-id")
public class BookedDay {

    @Id
    private long id;

    @Version
    private int version;

    @Column(name = "card_id")
    private long card;

    @Column
    private String item = "";

    @Column(name = "booked_on")
    private LocalDate day = LocalDate.EPOCH;

    /** For JPA. */
    protected BookedDay() {}

    public BookedDay(CardId card, String item, LocalDate day) {
        this.id = org.seraicrm.platform.kernel.Id.next();
        this.card = card.value();
        this.item = item;
        this.day = day;
    }

    public CardId card() {
        return new CardId(card);
    }

    public String item() {
        return item;
    }

    public LocalDate day() {
        return day;
    }
}
