package org.seraicrm.platform.store.internal.timed;

import com.github.kagkarlsson.scheduler.Clock;
import com.github.kagkarlsson.scheduler.PollingStrategyConfig;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.Waiter;
import com.github.kagkarlsson.scheduler.jdbc.JdbcTaskRepository;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import org.seraicrm.platform.kernel.Id;
import org.seraicrm.platform.store.internal.database.Database;
import org.seraicrm.platform.store.internal.database.Dialect;

/** db-scheduler, put together by hand because its builder knows only kinds of work that are there from the start. */
final class WorkScheduler extends Scheduler {

    private static final int THREADS = 8;
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);
    private static final int MISSED_HEARTBEATS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int HOUSEKEEPERS = 2;

    private WorkScheduler(
            Clock clock, JdbcTaskRepository table, PresentWork present, PollingStrategyConfig polling, String node) {
        super(
                clock,
                table,
                table,
                present,
                THREADS,
                Executors.newFixedThreadPool(THREADS, threads("work")),
                new SchedulerName.Fixed(node),
                new Waiter(POLL),
                HEARTBEAT,
                MISSED_HEARTBEATS,
                List.of(),
                List.of(),
                polling,
                Duration.ZERO,
                PATIENCE,
                LogLevel.WARN,
                true,
                List.of(),
                Executors.newSingleThreadExecutor(threads("work-due")),
                Executors.newScheduledThreadPool(HOUSEKEEPERS, threads("work-keeper")));
    }

    static WorkScheduler on(Database database, Clock clock, PresentWork present) {
        var node = Long.toString(Id.next());
        var table = new JdbcTaskRepository(
                database.pool(),
                true,
                new WorkTable(database.dialect()),
                JdbcTaskRepository.DEFAULT_TABLE_NAME,
                present,
                new SchedulerName.Fixed(node),
                WorkTable.TEXT,
                false,
                clock);
        return new WorkScheduler(clock, table, present, polling(database.dialect()), node);
    }

    private static PollingStrategyConfig polling(Dialect dialect) {
        var type = dialect == Dialect.POSTGRESQL
                ? PollingStrategyConfig.Type.LOCK_AND_FETCH
                : PollingStrategyConfig.Type.FETCH;
        return new PollingStrategyConfig(type, 0.5, 3.0);
    }

    private static ThreadFactory threads(String name) {
        var count = new AtomicInteger();
        return task -> {
            var thread = new Thread(task, "serai-" + name + "-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
