package org.seraicrm.platform.kernel;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * A sum.
 *
 * @param minor in the currency's minor units (ISO 4217), may be negative
 */
public record Money(long minor, Currency currency) {

    /**
     * @throws ArithmeticException when the amount has more decimals than the currency
     */
    public static Money of(BigDecimal amount, Currency currency) {
        return new Money(
                amount.movePointRight(Math.max(0, currency.getDefaultFractionDigits()))
                        .longValueExact(),
                currency);
    }

    /** In major units, with the currency's decimals. */
    public BigDecimal amount() {
        return BigDecimal.valueOf(minor, Math.max(0, currency.getDefaultFractionDigits()));
    }
}
