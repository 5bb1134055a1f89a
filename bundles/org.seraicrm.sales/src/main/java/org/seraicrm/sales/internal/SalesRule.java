package org.seraicrm.sales.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.seraicrm.platform.cards.Card;
import org.seraicrm.platform.cards.CardChange;
import org.seraicrm.platform.cards.CardRule;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Violation;

/**
 * No deal is lost without a reason or a date to come back to it (A53), none is won that nobody has qualified (A55), and
 * nobody becomes a customer by a slip of the hand (A77). Only what a change brings about is judged: cards that came from
 * elsewhere stay as they are.
 */
@Component
public final class SalesRule implements CardRule {

    @Override
    public String kind() {
        return SalesKind.ID;
    }

    @Override
    public Optional<Problem> judge(CardChange change) {
        List<Violation> violations = new ArrayList<>();
        if (losing(change) && unexplained(change)) {
            violations.add(new Violation("/values/" + SalesKind.LOST_REASON, "sales.lostWithoutReason"));
        }
        if (change.takesValue(SalesKind.SALES_STATUS, SalesKind.CLOSED_WON) && unqualified(change.after())) {
            violations.add(new Violation("/values/" + SalesKind.QUALIFICATION, "sales.wonWithoutQualification"));
        }
        if (becomesCustomer(change) && !won(change.after())) {
            violations.add(new Violation("/status", "sales.notWon"));
        }
        return violations.isEmpty() ? Optional.empty() : Optional.of(Problem.invalid(violations));
    }

    private static boolean losing(CardChange change) {
        return change.takesValue(SalesKind.SALES_STATUS, SalesKind.CLOSED_LOST)
                || change.entersStatus(SalesKind.UNSUCCESSFUL);
    }

    /** A reason in the field or given with the move will do, and so will a to-do, which always has a date (A105). */
    private static boolean unexplained(CardChange change) {
        return change.after().text(SalesKind.LOST_REASON).isEmpty()
                && change.reason().filter(text -> !text.isBlank()).isEmpty()
                && change.openTodos().isEmpty();
    }

    private static boolean unqualified(Card card) {
        return card.text(SalesKind.QUALIFICATION).isEmpty();
    }

    /** An import that opens cards of old customers is not meant, nor a move within the group. */
    private static boolean becomesCustomer(CardChange change) {
        return SalesKind.CUSTOMERS.contains(change.after().status())
                && change.before()
                        .filter(card -> !SalesKind.CUSTOMERS.contains(card.status()))
                        .isPresent();
    }

    private static boolean won(Card card) {
        return card.text(SalesKind.SALES_STATUS)
                .filter(SalesKind.CLOSED_WON::equals)
                .isPresent();
    }
}
