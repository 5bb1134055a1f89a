package org.seraicrm.installation.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.seraicrm.platform.cards.Card;
import org.seraicrm.platform.cards.CardChange;
import org.seraicrm.platform.cards.CardRule;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.kernel.Violation;

/**
 * An installation is scheduled with a fitter, a time and a duration, and holds the fitter for that time as long as it is
 * scheduled: nobody is booked twice. It is handed over after it was installed, and cancelled with a reason.
 */
@Component
public final class InstallationRule implements CardRule {

    private static final long LONGEST = Duration.ofDays(1).toMinutes();

    @Override
    public String kind() {
        return InstallationKind.ID;
    }

    @Override
    public Optional<Problem> judge(CardChange change) {
        List<Violation> violations = new ArrayList<>();
        Card after = change.after();
        if (unreadable(after)) {
            violations.add(new Violation("/values/" + InstallationKind.DURATION, "installation.duration"));
        } else if (InstallationKind.ARRANGED.contains(after.status())) {
            missing(after, violations);
        }
        if (change.entersStatus(InstallationKind.HANDED_OVER) && !wasInstalled(change)) {
            violations.add(new Violation("/status", "installation.notInstalled"));
        }
        if (change.entersStatus(InstallationKind.CANCELLED) && unexplained(change)) {
            violations.add(new Violation("/reason", "installation.cancelledWithoutReason"));
        }
        if (violations.isEmpty()) {
            book(change, violations);
        }
        return violations.isEmpty() ? Optional.empty() : Optional.of(Problem.invalid(violations));
    }

    private static void book(CardChange change, List<Violation> violations) {
        Card after = change.after();
        if (!after.status().equals(InstallationKind.SCHEDULED)) {
            Bookings.free(change.unit(), after.id());
        } else if (!Bookings.take(change.unit(), booking(after))) {
            violations.add(new Violation("/values/" + InstallationKind.FITTER, "installation.fitterBooked"));
        }
    }

    private static Booking booking(Card card) {
        Instant begins = Instant.parse(card.text(InstallationKind.BEGINS).orElseThrow());
        UserId fitter = UserId.of(card.text(InstallationKind.FITTER).orElseThrow());
        return new Booking(
                card.id(),
                fitter,
                begins,
                begins.plus(Duration.ofMinutes(minutes(card).orElseThrow())));
    }

    private static void missing(Card card, List<Violation> violations) {
        for (String field : List.of(InstallationKind.FITTER, InstallationKind.BEGINS, InstallationKind.DURATION)) {
            if (card.text(field).isEmpty()) {
                violations.add(new Violation("/values/" + field, "installation." + field + "Missing"));
            }
        }
    }

    /** A duration that is no whole number of minutes, or longer than a day. */
    private static boolean unreadable(Card card) {
        return card.values().containsKey(InstallationKind.DURATION)
                && minutes(card).isEmpty();
    }

    private static Optional<Long> minutes(Card card) {
        return Optional.ofNullable(card.values().get(InstallationKind.DURATION))
                .filter(value -> value.canConvertToExactIntegral() && value.canConvertToLong())
                .map(JsonNode::longValue)
                .filter(value -> value > 0 && value <= LONGEST);
    }

    /** A card that comes from elsewhere, an import for instance, may begin in any status. */
    private static boolean wasInstalled(CardChange change) {
        return change.before()
                .map(card -> card.status().equals(InstallationKind.INSTALLED))
                .orElse(true);
    }

    private static boolean unexplained(CardChange change) {
        return change.before().isPresent()
                && change.reason().filter(text -> !text.isBlank()).isEmpty();
    }
}
