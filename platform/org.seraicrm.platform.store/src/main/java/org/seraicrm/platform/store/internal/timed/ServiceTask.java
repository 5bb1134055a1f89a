package org.seraicrm.platform.store.internal.timed;

import com.github.kagkarlsson.scheduler.task.AbstractTask;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.seraicrm.platform.store.TimedWork;

/** One kind of work, as db-scheduler calls it. */
final class ServiceTask extends AbstractTask<String> {

    /** Key of recurring work. */
    static final String RECURRING = "recurring";

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int DOUBLINGS = 20;

    private final TimedWork work;
    private final PlannedRuns runs;

    ServiceTask(TimedWork work, PlannedRuns runs) {
        super(
                work.name(),
                String.class,
                (complete, operations) ->
                        runs.again(complete.getExecution(), afterFailure(complete), failures(complete)),
                (complete, operations) -> runs.again(complete.getExecution(), complete.getTimeDone(), 0));
        this.work = work;
        this.runs = runs;
    }

    private static int failures(ExecutionComplete complete) {
        return complete.getExecution().consecutiveFailures + 1;
    }

    private static Instant afterFailure(ExecutionComplete complete) {
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures(complete) - 1, DOUBLINGS));
        return complete.getTimeDone().plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
    }

    @Override
    public CompletionHandler<String> execute(TaskInstance<String> piece, ExecutionContext context) {
        work.run(piece.getId(), text(piece));
        return (complete, operations) -> ended(complete);
    }

    /** A piece that was fetched before its service came has its data as it is in the table. */
    private static String text(TaskInstance<?> piece) {
        return piece.getData() instanceof byte[] bytes
                ? new String(bytes, StandardCharsets.UTF_8)
                : String.valueOf(piece.getData());
    }

    private void ended(ExecutionComplete complete) {
        var execution = complete.getExecution();
        var pause = pauseAfter(execution);
        if (pause.isPresent()) {
            runs.again(execution, complete.getTimeDone().plus(pause.get()), 0);
        } else {
            runs.done(execution);
        }
    }

    private Optional<Duration> pauseAfter(Execution execution) {
        return RECURRING.equals(execution.taskInstance.getId()) ? work.every() : Optional.empty();
    }

    @Override
    public SchedulableInstance<String> schedulableInstance(String id) {
        throw new UnsupportedOperationException("Work is planned in a unit of work");
    }

    @Override
    public SchedulableInstance<String> schedulableInstance(String id, String data) {
        throw new UnsupportedOperationException("Work is planned in a unit of work");
    }
}
