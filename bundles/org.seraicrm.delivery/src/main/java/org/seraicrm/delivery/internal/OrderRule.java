package org.seraicrm.delivery.internal;

import java.util.List;
import java.util.Optional;
import org.seraicrm.platform.cards.Card;
import org.seraicrm.platform.cards.CardChange;
import org.seraicrm.platform.kernel.Money;
import org.seraicrm.platform.kernel.Violation;

/**
 * What goes out has a day, a time and a place agreed with the client; what is cancelled has a reason; and what is said of
 * the payment agrees with the sums.
 */
final class OrderRule {

    private OrderRule() {}

    static void judge(CardChange change, List<Violation> violations) {
        Card after = change.after();
        if (DeliveryKind.UNDER_WAY.contains(after.status()) && change.entersStatus(after.status())) {
            missing(after, DeliveryKind.METHOD, "delivery.methodMissing", violations);
            missing(after, DeliveryKind.DATE, "delivery.dateMissing", violations);
            missing(after, DeliveryKind.TIME, "delivery.timeMissing", violations);
            missing(after, DeliveryKind.ADDRESS, "delivery.addressMissing", violations);
        }
        if (change.entersStatus(DeliveryKind.CANCELLED) && unexplained(change)) {
            violations.add(new Violation("/reason", "delivery.cancelledWithoutReason"));
        }
        payment(after, violations);
    }

    private static void missing(Card card, String field, String code, List<Violation> violations) {
        if (card.text(field).isEmpty()) {
            violations.add(new Violation("/values/" + field, code));
        }
    }

    private static boolean unexplained(CardChange change) {
        return change.before().isPresent()
                && change.reason().filter(text -> !text.isBlank()).isEmpty();
    }

    private static void payment(Card card, List<Violation> violations) {
        Optional<Money> total = Payments.sum(card, DeliveryKind.TOTAL);
        Optional<Money> paid = Payments.sum(card, DeliveryKind.PAID);
        if (paid.filter(sum -> sum.minor() < 0).isPresent()) {
            violations.add(new Violation("/values/" + DeliveryKind.PAID, "delivery.paidNegative"));
        } else if (total.isPresent()
                && paid.filter(sum -> !sum.currency().equals(total.get().currency()))
                        .isPresent()) {
            violations.add(new Violation("/values/" + DeliveryKind.PAID, "delivery.otherCurrency"));
        } else {
            Payments.contradiction(card, total, paid)
                    .ifPresent(code -> violations.add(new Violation("/values/" + DeliveryKind.PAYMENT_STATUS, code)));
        }
    }
}
