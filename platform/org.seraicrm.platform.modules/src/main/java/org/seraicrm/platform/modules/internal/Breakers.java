package org.seraicrm.platform.modules.internal;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Problem.Kind;
import org.seraicrm.platform.kernel.Refusal;
import org.seraicrm.platform.modules.ModuleGuard;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A circuit breaker for each module kind. Work runs on threads of its own, so that whoever waits for it is answered even
 * when a module never comes back. Any thread.
 */
final class Breakers implements ModuleGuard, AutoCloseable {

    /** How long a module's code may take, waits for the database not counted. */
    static final Duration BUDGET = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(Breakers.class);
    private static final int FAILURES_IN_A_ROW = 5;
    private static final List<String> DATABASE = List.of("org.apache.derby.", "org.postgresql.", "com.zaxxer.hikari.");

    /** Code of a kind that runs on a thread now. */
    private static final class Running {
        private final String kind;
        private volatile long since = System.nanoTime();
        private volatile boolean abandoned;

        Running(String kind) {
            this.kind = kind;
        }
    }

    private static final class Breaker {
        private final AtomicInteger failures = new AtomicInteger();
        private volatile @Nullable Tripped tripped;
    }

    private final Duration budget;
    private final Map<String, Breaker> breakers = new ConcurrentHashMap<>();
    private final Map<Thread, Running> running = new ConcurrentHashMap<>();
    private final ExecutorService workers = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "serai-action");
        thread.setDaemon(true);
        return thread;
    });

    Breakers(Duration budget) {
        this.budget = budget;
    }

    /**
     * Waits for work that modules' code has a part in. When that takes too long its kind is tripped and the work
     * abandoned: it keeps nothing, whenever it ends.
     *
     * @throws Refusal {@code UNAVAILABLE module.tripped} when it was abandoned
     */
    <T> T within(Supplier<T> work) {
        Worker<T> worker = new Worker<>(work);
        workers.execute(worker);
        long patience = budget.toNanos();
        while (true) {
            try {
                return worker.get(patience, TimeUnit.NANOSECONDS);
            } catch (TimeoutException slow) {
                patience = worker.patience();
            } catch (ExecutionException failed) {
                throw thrown(failed.getCause());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while waiting for an action", interrupted);
            }
        }
    }

    private static RuntimeException thrown(@Nullable Throwable failure) {
        if (failure instanceof RuntimeException unchecked) {
            return unchecked;
        }
        if (failure instanceof Error error) {
            throw error;
        }
        return new IllegalStateException(failure);
    }

    private final class Worker<T> extends FutureTask<T> {
        private volatile @Nullable Thread thread;

        Worker(Supplier<T> work) {
            super(work::get);
        }

        @Override
        public void run() {
            thread = Thread.currentThread();
            super.run();
            thread = null;
        }

        /**
         * How much longer it may take, in nanoseconds.
         *
         * @throws Refusal when module code has had all its time; its kind is tripped then
         */
        long patience() {
            Thread busy = thread;
            Running code = busy == null ? null : running.get(busy);
            if (busy == null || code == null) {
                return budget.toNanos();
            }
            List<StackTraceElement> doing = doing(busy);
            if (doing.stream().anyMatch(Breakers::ofTheDatabase)) {
                code.since = System.nanoTime();
            }
            long left = budget.toNanos() - (System.nanoTime() - code.since);
            if (left > 0) {
                return left;
            }
            code.abandoned = true;
            String place = doing.stream().findFirst().map(Object::toString).orElse("");
            trip(code.kind, "outran its " + budget.toSeconds() + " s: " + place);
            busy.interrupt();
            throw refusal(code.kind);
        }
    }

    /** What a thread does inside the module code that it runs, the innermost call first. */
    private static List<StackTraceElement> doing(Thread thread) {
        return Arrays.stream(thread.getStackTrace())
                .takeWhile(frame -> !frame.getClassName().equals(Breakers.class.getName()))
                .toList();
    }

    private static boolean ofTheDatabase(StackTraceElement frame) {
        return DATABASE.stream().anyMatch(frame.getClassName()::startsWith);
    }

    @Override
    public <T> T run(String kind, Supplier<T> code) {
        Breaker breaker = breakers.computeIfAbsent(kind, any -> new Breaker());
        if (breaker.tripped != null) {
            throw refusal(kind);
        }
        Running entered = new Running(kind);
        Running outer = running.put(Thread.currentThread(), entered);
        try {
            T result = code.get();
            breaker.failures.set(0);
            return result;
        } catch (Refusal said) {
            breaker.failures.set(0);
            throw said;
        } catch (RuntimeException | LinkageError | StackOverflowError failed) {
            count(kind, breaker, failed);
            throw failed;
        } finally {
            leave(outer);
            if (entered.abandoned) {
                Thread.interrupted();
                throw refusal(kind);
            }
        }
    }

    private void leave(@Nullable Running outer) {
        if (outer == null) {
            running.remove(Thread.currentThread());
        } else {
            running.put(Thread.currentThread(), outer);
        }
    }

    /** What the database refuses is no fault of the module: it may be locked or away. */
    private void count(String kind, Breaker breaker, Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException) {
                return;
            }
        }
        if (breaker.failures.incrementAndGet() >= FAILURES_IN_A_ROW) {
            trip(kind, failed.toString());
        }
    }

    @Override
    public void trip(String kind, String reason) {
        Breaker breaker = breakers.computeIfAbsent(kind, any -> new Breaker());
        breaker.tripped = new Tripped(kind, Instant.now(), reason, false);
        LOG.error("Module kind {} is taken out of service: {}", kind, reason);
    }

    private static Refusal refusal(String kind) {
        return new Problem(Kind.UNAVAILABLE, "module.tripped", Map.of("kind", kind), List.of()).refusal();
    }

    @Override
    public List<Tripped> tripped() {
        return breakers.values().stream()
                .flatMap(breaker -> Optional.ofNullable(breaker.tripped).stream())
                .map(tripped -> new Tripped(tripped.kind(), tripped.since(), tripped.reason(), stuck(tripped.kind())))
                .sorted(Comparator.comparing(Tripped::kind))
                .toList();
    }

    private boolean stuck(String kind) {
        return running.values().stream().anyMatch(code -> code.abandoned && code.kind.equals(kind));
    }

    @Override
    public void restart(String kind) {
        if (breakers.remove(kind) != null) {
            LOG.info("Module kind {} is given another chance", kind);
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
