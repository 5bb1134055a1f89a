package ${package}.internal;

import ${package}.internal.jpa.BookedDay;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.store.UnitOfWork;

/**
 * The company's bookings, one row for each day of an item, in one unit of work. The table lets nobody book a day twice,
 * whatever happens at once.
 */
public final class Bookings {

    /** The persistence unit of this bundle: its symbolic name. */
    static final String UNIT = "${artifactId}";

    private static final int AT_ONCE = 500;

    private final EntityManager entities;

    private Bookings(EntityManager entities) {
        this.entities = entities;
    }

    /** Those of the unit's company. */
    public static Bookings in(UnitOfWork unit) {
        return new Bookings(unit.entities(UNIT));
    }

    /** What is reserved on a card. */
    Optional<Booking> of(CardId card) {
        List<BookedDay> days = rows(card);
        return days.isEmpty()
                ? Optional.empty()
                : Optional.of(new Booking(
                        days.get(0).item(),
                        days.get(0).day(),
                        days.get(days.size() - 1).day()));
    }

    /** Whether the item is reserved on one of the days, on another card than this. */
    boolean taken(Booking wanted, CardId card) {
        return between(wanted.from(), wanted.until()).stream()
                .anyMatch(day -> day.item().equals(wanted.item()) && !day.card().equals(card));
    }

    /** The booked days of all items in a period, by item and day. */
    public List<BookedDay> between(LocalDate from, LocalDate until) {
        return entities.createQuery(
                        "SELECT d FROM BookedDay d WHERE d.day BETWEEN :from AND :until ORDER BY d.item, d.day",
                        BookedDay.class)
                .setParameter("from", from)
                .setParameter("until", until)
                .getResultList();
    }

    void put(CardId card, Booking booking) {
        remove(card);
        booking.each().forEach(day -> entities.persist(new BookedDay(card, booking.item(), day)));
    }

    /** Frees what is reserved on a card. */
    void remove(CardId card) {
        rows(card).forEach(entities::remove);
        entities.flush();
    }

    /** Forgets days before one, some at a time; answers how many. */
    public int forget(LocalDate before) {
        List<BookedDay> old = entities.createQuery("SELECT d FROM BookedDay d WHERE d.day < :before", BookedDay.class)
                .setParameter("before", before)
                .setMaxResults(AT_ONCE)
                .getResultList();
        old.forEach(entities::remove);
        return old.size();
    }

    private List<BookedDay> rows(CardId card) {
        return entities.createQuery("SELECT d FROM BookedDay d WHERE d.card = :card ORDER BY d.day", BookedDay.class)
                .setParameter("card", card.value())
                .getResultList();
    }
}
