package org.seraicrm.platform.security.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.security.internal.jdbc.AttemptTable;
import org.seraicrm.platform.security.internal.jdbc.AttemptTable.Lock;
import org.seraicrm.platform.store.SqlFailure;
import org.seraicrm.platform.store.UnitOfWork;

/**
 * Slows guessing down. An e-mail is locked from its 5th failure in a row on, for 30 s and twice as long each time, up to
 * 15 minutes; a source from its 30th. E-mails that nobody has are counted alike, so that a lock tells nothing.
 */
final class Attempts {

    static final int EMAIL_FAILURES = 5;
    static final int SOURCE_FAILURES = 30;
    private static final int RESETS = 3;
    private static final Duration SHORTEST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int MEETINGS = 4;

    private Attempts() {}

    /**
     * Counts a sign-in before it is tried.
     *
     * @throws org.seraicrm.platform.kernel.Refusal {@code TOO_MANY signIn.locked}
     */
    static void signIn(UnitOfWork unit, String emailKey, String address) {
        begin(unit, email(emailKey), failures -> backOff(failures - EMAIL_FAILURES));
        begin(unit, source(address), failures -> backOff(failures - SOURCE_FAILURES));
    }

    /** The sign-in was right. */
    static void succeeded(UnitOfWork unit, String emailKey, String address) {
        AttemptTable.clear(unit, email(emailKey));
        AttemptTable.takeBack(unit, source(address));
    }

    /** Whoever proved by mail that the e-mail is theirs may sign in at once. */
    static void unlock(UnitOfWork unit, String emailKey) {
        AttemptTable.clear(unit, email(emailKey));
    }

    /**
     * Counts a request for a reset mail.
     *
     * @throws org.seraicrm.platform.kernel.Refusal {@code TOO_MANY signIn.locked}
     */
    static void reset(UnitOfWork unit, String emailKey, String address) {
        begin(unit, Tokens.hash("reset " + emailKey), failures -> hourFrom(failures, RESETS));
        begin(unit, Tokens.hash("reset from " + address), failures -> hourFrom(failures, SOURCE_FAILURES));
    }

    /** Repeats what met another's first attempt for the same subject. */
    static <T> T meeting(Supplier<T> work) {
        for (var meeting = 1; ; meeting++) {
            try {
                return work.get();
            } catch (SqlFailure failure) {
                if (!failure.duplicate() || meeting == MEETINGS) {
                    throw failure;
                }
            }
        }
    }

    static Duration backOff(int beyond) {
        if (beyond < 0) {
            return Duration.ZERO;
        }
        var doubled = SHORTEST.multipliedBy(1L << Math.min(beyond, 10));
        return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    }

    private static Duration hourFrom(int count, int limit) {
        return count < limit ? Duration.ZERO : Duration.ofHours(1);
    }

    private static String email(String key) {
        return Tokens.hash("email " + key);
    }

    private static String source(String address) {
        return Tokens.hash("source " + address);
    }

    private static void begin(UnitOfWork unit, String subject, Lock lock) {
        AttemptTable.begin(unit, subject, lock).ifPresent(until -> {
            throw locked(unit.now(), until).refusal();
        });
    }

    private static Problem locked(Instant now, Instant until) {
        var seconds = Math.max(1, Duration.between(now, until).toSeconds());
        return new Problem(Problem.Kind.TOO_MANY, "signIn.locked", Map.of("seconds", seconds), List.of());
    }
}
