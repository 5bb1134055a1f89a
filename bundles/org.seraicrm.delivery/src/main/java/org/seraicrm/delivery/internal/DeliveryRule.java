package org.seraicrm.delivery.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.seraicrm.platform.cards.CardChange;
import org.seraicrm.platform.cards.CardRule;
import org.seraicrm.platform.cards.Clients;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Violation;

/** All that orders must meet, told at once: their names, their interval, and what goes out and is paid. */
@Component
public final class DeliveryRule implements CardRule {

    private final NamesRule names;

    @Activate
    public DeliveryRule(@Reference Clients clients) {
        names = new NamesRule(clients);
    }

    @Override
    public String kind() {
        return DeliveryKind.ID;
    }

    @Override
    public Optional<Problem> judge(CardChange change) {
        List<Violation> violations = new ArrayList<>();
        names.judge(change, violations);
        IntervalRule.judge(change, violations);
        OrderRule.judge(change, violations);
        return violations.isEmpty() ? Optional.empty() : Optional.of(Problem.invalid(violations));
    }
}
