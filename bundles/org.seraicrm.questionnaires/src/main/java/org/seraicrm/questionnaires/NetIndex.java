package org.seraicrm.questionnaires;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How many of those asked in a period would recommend us.
 *
 * @param from the period's first day
 */
public record NetIndex(LocalDate from, int promoters, int passives, int critics) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** How many answered. */
    public int answers() {
        return promoters + passives + critics;
    }

    /**
     * The percentage of promoters less the percentage of critics, with one decimal, from -100 to 100 (A260); empty when
     * nobody answered.
     */
    public Optional<BigDecimal> index() {
        if (answers() == 0) {
            return Optional.empty();
        }
        return Optional.of(HUNDRED.multiply(BigDecimal.valueOf(promoters - critics))
                .divide(BigDecimal.valueOf(answers()), 1, RoundingMode.HALF_UP));
    }

    /** The same period with one more answer. */
    public NetIndex with(PromoterGroup group) {
        return switch (group) {
            case PROMOTER -> new NetIndex(from, promoters + 1, passives, critics);
            case PASSIVE -> new NetIndex(from, promoters, passives + 1, critics);
            case CRITIC -> new NetIndex(from, promoters, passives, critics + 1);
        };
    }
}
