package org.seraicrm.complaints.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.seraicrm.platform.cards.Card;
import org.seraicrm.platform.cards.CardChange;
import org.seraicrm.platform.cards.CardRule;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Violation;

/** A complaint that is closed says why it arose and what came of it, so that causes can be counted (A284). */
@Component
public final class ComplaintRule implements CardRule {

    /** The module kind of this bundle. */
    static final String KIND = "complaints";

    private static final String RESOLVED = "resolved";
    private static final String REJECTED = "rejected";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Problem> judge(CardChange change) {
        List<Violation> violations = new ArrayList<>();
        Card after = change.after();
        if (after.status().equals(RESOLVED) && after.text("cause").isEmpty()) {
            violations.add(new Violation("/values/cause", "complaints.causeMissing"));
        }
        if (change.entersStatus(REJECTED) && unexplained(change)) {
            violations.add(new Violation("/reason", "complaints.rejectedWithoutReason"));
        }
        return violations.isEmpty() ? Optional.empty() : Optional.of(Problem.invalid(violations));
    }

    private static boolean unexplained(CardChange change) {
        return change.reason().filter(text -> !text.isBlank()).isEmpty()
                && change.after().text("resolution").isEmpty();
    }
}
