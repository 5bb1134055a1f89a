package ${package}.internal;

import java.time.LocalDate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.seraicrm.platform.security.Companies;
import org.seraicrm.platform.security.Company;
import org.seraicrm.platform.store.Store;

/** Forgets old bookings, company by company, in small transactions. */
@Component(service = Forgetting.class)
public final class Forgetting {

    private final Store store;
    private final Companies companies;

    @Activate
    public Forgetting(@Reference Store store, @Reference Companies companies) {
        this.store = store;
        this.companies = companies;
    }

    /** Forgets what lies more than so many days back; answers how many booked days that were. */
    public int olderThan(int days) {
        return companies.all().stream().mapToInt(company -> forget(company, days)).sum();
    }

    private int forget(Company company, int days) {
        LocalDate before = LocalDate.now(company.zone()).minusDays(days);
        int all = 0;
        int some;
        do {
            some = store.write(company.id(), unit -> Bookings.in(unit).forget(before));
            all += some;
        } while (some > 0);
        return all;
    }
}
