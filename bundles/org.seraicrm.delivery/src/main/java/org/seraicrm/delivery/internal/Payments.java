package org.seraicrm.delivery.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import org.seraicrm.platform.cards.Card;
import org.seraicrm.platform.kernel.Money;
import org.seraicrm.platform.modules.Json;

/** What was paid of an order, and what that is called (A181, A182). */
final class Payments {

    private static final BigDecimal MOST = new BigDecimal("1000000000000");

    private Payments() {}

    /** A payment; empty when it is nothing, or no sum of that currency. */
    static Optional<Money> of(BigDecimal amount, Currency currency) {
        if (amount.signum() <= 0 || amount.compareTo(MOST) > 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(Money.of(amount, currency));
        } catch (ArithmeticException tooManyDecimals) {
            return Optional.empty();
        }
    }

    static Optional<Money> sum(Card card, String field) {
        return Optional.ofNullable(card.values().get(field))
                .map(value -> Json.mapper().convertValue(value, Money.class));
    }

    static JsonNode json(Money sum) {
        return Json.mapper().valueToTree(sum);
    }

    /** What a card's payment status should be: paid in full is what reaches the total, or anything without a total. */
    static String status(Optional<Money> total, Money paid) {
        if (paid.minor() <= 0) {
            return DeliveryKind.UNPAID;
        }
        return total.filter(sum -> paid.minor() < sum.minor()).isPresent()
                ? DeliveryKind.PARTLY_PAID
                : DeliveryKind.FULLY_PAID;
    }

    /** What the payment status says against the sums, if it does. */
    static Optional<String> contradiction(Card card, Optional<Money> total, Optional<Money> paid) {
        long sum = paid.map(Money::minor).orElse(0L);
        String status = card.text(DeliveryKind.PAYMENT_STATUS).orElse("");
        if (status.equals(DeliveryKind.FULLY_PAID)
                && total.filter(all -> sum < all.minor()).isPresent()) {
            return Optional.of("delivery.notPaidInFull");
        }
        return status.equals(DeliveryKind.UNPAID) && sum > 0 ? Optional.of("delivery.paidAlready") : Optional.empty();
    }
}
