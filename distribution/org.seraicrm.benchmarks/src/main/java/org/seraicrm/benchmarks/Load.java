package org.seraicrm.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/** Repeats operations for a time, or until there were many, each worker on what it opened for itself. */
final class Load {

    /** So many of one operation are enough. */
    static final int MOST = 200_000;

    private Load() {}

    /** What a worker does again and again. */
    @FunctionalInterface
    interface Operation<C> {
        void run(C connection, Random random) throws Exception;
    }

    /** Opens what a worker works on. */
    @FunctionalInterface
    interface Opening<C> {
        C open() throws Exception;
    }

    static <C extends AutoCloseable> Figures run(
            Opening<C> opening, Operation<? super C> operation, int workers, Duration time) {
        var pool = Executors.newFixedThreadPool(workers);
        try {
            var begun = System.nanoTime();
            var results = new ArrayList<Future<long[]>>();
            for (var worker = 0; worker < workers; worker++) {
                var random = new Random(worker + 1L);
                Callable<long[]> task =
                        () -> repeat(opening, operation, random, begun + time.toNanos(), MOST / workers);
                results.add(pool.submit(task));
            }
            var nanos = LongStream.builder();
            for (var result : results) {
                Arrays.stream(result.get()).forEach(nanos);
            }
            return Figures.of(nanos.build().toArray(), System.nanoTime() - begun);
        } catch (ExecutionException e) {
            throw new IllegalStateException("an operation failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            pool.shutdownNow();
        }
    }

    private static <C extends AutoCloseable> long[] repeat(
            Opening<C> opening, Operation<? super C> operation, Random random, long end, int most) throws Exception {
        var nanos = new long[most];
        var count = 0;
        try (var connection = opening.open()) {
            while (count < most && (count == 0 || System.nanoTime() < end)) {
                var start = System.nanoTime();
                operation.run(connection, random);
                nanos[count++] = System.nanoTime() - start;
            }
        }
        return Arrays.copyOf(nanos, count);
    }
}
