package org.seraicrm.platform.automation.internal.bulk;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Problem.Kind;
import org.seraicrm.platform.modules.Actions;
import org.seraicrm.platform.modules.Outcome;
import org.seraicrm.platform.modules.Request;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Performs many actions together. Where one breaks, instead of being refused, it is told as refused, and the others are
 * performed one by one; what the database refuses is thrown, to be tried again later.
 */
record RowByRow(Actions actions) {

    private static final Logger LOG = LoggerFactory.getLogger(RowByRow.class);

    List<Outcome<?>> performed(Actor actor, List<Request> requests) {
        return outcomes(
                requests,
                all -> actions.performAll(actor, all),
                one -> actions.perform(actor, one.action(), one.input(), one.once()));
    }

    List<Outcome<?>> undone(Actor actor, List<String> receipts) {
        return outcomes(receipts, all -> actions.undoAll(actor, all), one -> actions.undo(actor, one));
    }

    private static <T> List<Outcome<?>> outcomes(
            List<T> wanted, Function<List<T>, List<Outcome<?>>> all, Function<T, Outcome<?>> alone) {
        try {
            return all.apply(wanted);
        } catch (RuntimeException broken) { // edge: a module's code may throw anything
            rethrown(broken);
            List<Outcome<?>> outcomes = new ArrayList<>();
            wanted.forEach(one -> outcomes.add(guarded(one, alone)));
            return outcomes;
        }
    }

    private static <T> Outcome<?> guarded(T one, Function<T, Outcome<?>> alone) {
        try {
            return alone.apply(one);
        } catch (RuntimeException broken) { // edge: as above
            rethrown(broken);
            LOG.error("A row of a bulk job can't be performed", broken);
            return new Outcome.Refused<>(new Problem(Kind.FAILED, "bulk.failed"));
        }
    }

    private static void rethrown(RuntimeException broken) {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException) {
                throw broken;
            }
        }
    }
}
