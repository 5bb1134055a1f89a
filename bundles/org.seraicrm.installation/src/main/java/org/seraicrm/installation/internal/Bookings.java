package org.seraicrm.installation.internal;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.seraicrm.installation.internal.jpa.BookingRow;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.store.Sql;
import org.seraicrm.platform.store.UnitOfWork;

/**
 * The fitters' times, of all installation modules of a company, in the unit of work that changes the cards. Rows are
 * put there and deleted, never changed, so that who frees a card's time and who books it anew wait for each other instead
 * of one being refused.
 */
final class Bookings {

    /** This bundle's persistence unit. */
    static final String UNIT = "org.seraicrm.installation";

    private static final int TURNS = 32;

    private Bookings() {}

    /** Books the time instead of what the card had; says no, and changes nothing, when the fitter is taken. */
    static boolean take(UnitOfWork unit, Booking wanted) {
        waitForTurn(unit, wanted.fitter());
        if (taken(unit, wanted)) {
            return false;
        }
        free(unit, wanted.card());
        EntityManager entities = unit.entities(UNIT);
        BookingRow row = new BookingRow(wanted.card(), wanted.fitter(), wanted.begins(), wanted.ends(), unit.now());
        entities.persist(row);
        entities.flush();
        entities.detach(row);
        return true;
    }

    /** Frees whatever time the card has. */
    static void free(UnitOfWork unit, CardId card) {
        unit.entities(UNIT)
                .createQuery("DELETE FROM BookingRow b WHERE b.card = :card")
                .setParameter("card", card.value())
                .executeUpdate();
    }

    /** Frees the time that the card had before a moment; what it took since stays. */
    static void freeBefore(UnitOfWork unit, CardId card, Instant moment) {
        unit.entities(UNIT)
                .createQuery("DELETE FROM BookingRow b WHERE b.card = :card AND b.noted < :moment")
                .setParameter("card", card.value())
                .setParameter("moment", moment)
                .executeUpdate();
    }

    /** Whoever else books this fitter waits until this unit of work has ended. */
    private static void waitForTurn(UnitOfWork unit, UserId fitter) {
        int turn = Math.floorMod(Long.hashCode(fitter.value()), TURNS);
        Sql.update(unit, "UPDATE installation_turn SET turns = turns + 1 WHERE id = ?", turn);
    }

    private static boolean taken(UnitOfWork unit, Booking wanted) {
        return !unit.entities(UNIT)
                .createQuery(
                        "SELECT b FROM BookingRow b WHERE b.fitter = :fitter AND b.begins < :ends"
                                + " AND b.ends > :begins AND b.card <> :card",
                        BookingRow.class)
                .setParameter("fitter", wanted.fitter().value())
                .setParameter("begins", wanted.begins())
                .setParameter("ends", wanted.ends())
                .setParameter("card", wanted.card().value())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
