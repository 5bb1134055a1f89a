package org.seraicrm.customers.internal;

import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.seraicrm.platform.cards.CardChange;
import org.seraicrm.platform.cards.CardRule;
import org.seraicrm.platform.kernel.Problem;

/** A client is given up only with a reason, so that it can be seen why clients leave (A273). */
@Component
public final class CustomerRule implements CardRule {

    /** The module kind of this bundle. */
    static final String KIND = "customers";

    private static final String FORMER = "former";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Problem> judge(CardChange change) {
        boolean givenUp = change.before().isPresent() && change.entersStatus(FORMER);
        boolean reasoned = change.reason().filter(text -> !text.isBlank()).isPresent();
        return givenUp && !reasoned
                ? Optional.of(Problem.invalid("/reason", "customers.formerWithoutReason"))
                : Optional.empty();
    }
}
