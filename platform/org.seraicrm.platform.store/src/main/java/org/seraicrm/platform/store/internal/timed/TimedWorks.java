package org.seraicrm.platform.store.internal.timed;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.seraicrm.platform.store.TimedWork;
import org.seraicrm.platform.store.internal.database.Database;

/** The kinds of timed work that are here at the moment; they come and go with their bundles. */
public final class TimedWorks implements AutoCloseable {

    private final Clock clock;
    private final PlannedRuns runs;
    private final PresentWork present;
    private final WorkScheduler scheduler;
    private final Map<TimedWork, ServiceTask> tasks = new ConcurrentHashMap<>();

    public TimedWorks(Database database, Clock clock) {
        this.clock = clock;
        this.runs = new PlannedRuns(database);
        this.present = new PresentWork(clock::instant);
        this.scheduler = WorkScheduler.on(database, clock::instant, present);
        if (database.dialect().oneProcess()) {
            runs.takeBack();
        }
        scheduler.start();
    }

    /** Takes up what is planned for this kind of work. */
    public void add(TimedWork work) {
        var task = new ServiceTask(work, runs);
        tasks.put(work, task);
        work.every().ifPresent(pause -> runs.recurring(work.name(), clock.instant(), pause));
        present.add(task);
        wake();
    }

    /** Leaves what is planned for this kind of work waiting. */
    public void remove(TimedWork work) {
        var task = tasks.remove(work);
        if (task != null) {
            present.remove(task);
        }
    }

    /** Has due work looked for at once. */
    public void wake() {
        scheduler.triggerCheckForDueExecutions();
    }

    @Override
    public void close() {
        scheduler.stop();
    }
}
