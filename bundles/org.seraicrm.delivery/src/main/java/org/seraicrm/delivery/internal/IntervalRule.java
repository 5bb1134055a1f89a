package org.seraicrm.delivery.internal;

import java.util.List;
import java.util.Optional;
import org.seraicrm.platform.cards.Card;
import org.seraicrm.platform.cards.CardChange;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.kernel.Violation;

/**
 * An order is delivered within an interval of at least three hours (A178); within a shorter one if a manager approved
 * just that one (A179), which only managers can.
 */
final class IntervalRule {

    private IntervalRule() {}

    static void judge(CardChange change, List<Violation> violations) {
        if (approves(change) && !change.module().role(change.actor().standing()).atLeast(Role.MANAGER)) {
            violations.add(new Violation("/values/" + DeliveryKind.APPROVED_TIME, "delivery.managersApprove"));
        } else {
            problem(change.after())
                    .ifPresent(code -> violations.add(new Violation("/values/" + DeliveryKind.TIME, code)));
        }
    }

    private static boolean approves(CardChange change) {
        return change.after()
                .text(DeliveryKind.APPROVED_TIME)
                .filter(time -> change.takesValue(DeliveryKind.APPROVED_TIME, time))
                .isPresent();
    }

    private static Optional<String> problem(Card card) {
        return card.text(DeliveryKind.TIME)
                .flatMap(time -> Interval.of(time)
                        .map(interval -> problem(card, interval))
                        .orElse(Optional.of("delivery.intervalUnreadable")));
    }

    private static Optional<String> problem(Card card, Interval interval) {
        if (interval.reversed()) {
            return Optional.of("delivery.intervalReversed");
        }
        return interval.isShort() && !approved(card, interval)
                ? Optional.of("delivery.intervalShort")
                : Optional.empty();
    }

    private static boolean approved(Card card, Interval interval) {
        return card.text(DeliveryKind.APPROVED_TIME)
                .flatMap(Interval::of)
                .filter(interval::equals)
                .isPresent();
    }
}
