package org.seraicrm.platform.modules.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Refusal;
import org.seraicrm.platform.modules.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does many things in as few transactions as their refusals allow. A refusal takes its transaction with it: those before
 * it are done once more, in one that is kept, and those after it in the next. So nothing is done more than twice.
 */
final class Together {

    private static final Logger LOG = LoggerFactory.getLogger(Together.class);

    private Together() {}

    /** One of them was refused. It has no cause, so that the store takes it for what it is. */
    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final int place;
        private final transient Problem problem;

        Stopped(int place, Problem problem) {
            super(null, null, false, false);
            this.place = place;
            this.problem = problem;
        }
    }

    /** Does one of many, whose refusal is to be told by its place among them. */
    static <A> A part(int place, Supplier<A> work) {
        try {
            return work.get();
        } catch (Refusal refusal) {
            throw new Stopped(place, refusal.problem());
        }
    }

    /**
     * @param alone does one in a transaction of its own
     * @param all does some in one transaction, each as a {@link #part}
     */
    static <T> List<Outcome<?>> outcomes(
            List<T> wanted, Function<T, Outcome<?>> alone, Function<List<T>, List<Outcome<?>>> all) {
        List<Outcome<?>> outcomes = new ArrayList<>();
        int end = wanted.size();
        while (outcomes.size() < wanted.size()) {
            List<T> rest = wanted.subList(outcomes.size(), end);
            try {
                outcomes.addAll(rest.size() == 1 ? List.of(alone.apply(rest.get(0))) : all.apply(rest));
                end = wanted.size();
            } catch (Stopped stopped) {
                if (stopped.place == 0) {
                    outcomes.add(new Outcome.Refused<>(stopped.problem));
                    end = wanted.size();
                } else {
                    end = outcomes.size() + stopped.place;
                }
            } catch (RuntimeException whose) { // edge: nobody knows which of them it was
                LOG.debug("{} are done one by one", rest.size(), whose);
                rest.forEach(one -> outcomes.add(alone.apply(one)));
                end = wanted.size();
            }
        }
        return outcomes;
    }
}
