package ${package}.internal;

import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.seraicrm.platform.cards.CardChange;
import org.seraicrm.platform.cards.CardRule;
import org.seraicrm.platform.kernel.Problem;

/** Nothing leaves the house without a deposit. Asked before a change of a card of this kind is kept. */
@Component
public final class DepositRule implements CardRule {

    @Override
    public String kind() {
        return RentalActions.KIND;
    }

    @Override
    public Optional<Problem> judge(CardChange change) {
        return change.after().status().equals("out") && !hasDeposit(change)
                ? Optional.of(Problem.invalid("/values/deposit", "${kind}.depositMissing"))
                : Optional.empty();
    }

    private static boolean hasDeposit(CardChange change) {
        return Optional.ofNullable(change.after().values().get("deposit"))
                .filter(value -> !value.isNull())
                .isPresent();
    }
}
