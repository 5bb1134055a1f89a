package org.seraicrm.platform.cards.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.UserId;

/** Reads calendars of the actor's company: one's own whole, those of colleagues as far as they share them. */
@ProviderType
public interface Calendar {

    /**
     * What stands in the calendars of some colleagues, by start: appointments, closed ones too, and open deadlines whose
     * details the actor sees. Of appointments whose details the actor doesn't see, only the time.
     *
     * @param users unknown ones are passed over
     * @param until the last day
     */
    List<CalendarEntry> of(Actor actor, Set<UserId> users, LocalDate from, LocalDate until);

    /**
     * The next times in working hours at which all of some colleagues are free, earliest first, none overlapping; none
     * when there is none within two months.
     *
     * @param minutes how long it shall last
     * @param most how many are wanted
     */
    List<LocalDateTime> free(Actor actor, Set<UserId> users, LocalDateTime from, int minutes, int most);

    /** When the company works. */
    WorkingHours hours(Actor actor);

    /** Who sees the details of the actor's calendar. */
    CalendarSharing sharing(Actor actor);

    /** Since when the actor's calendar has a secret address. */
    Optional<Instant> published(Actor actor);

    /** Whose calendar a secret opens; anything else than a valid secret opens none. */
    Optional<Owner> owner(String secret);

    /** A user of a company. */
    record Owner(CompanyId company, UserId user) {}
}
