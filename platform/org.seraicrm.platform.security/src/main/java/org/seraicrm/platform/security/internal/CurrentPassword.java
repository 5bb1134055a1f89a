package org.seraicrm.platform.security.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.security.internal.argon2.Passwords;
import org.seraicrm.platform.security.internal.jdbc.SignInTable;
import org.seraicrm.platform.store.UnitOfWork;

/** Has users who are signed in prove that they are who they were. Any thread. */
@Component(service = CurrentPassword.class)
public final class CurrentPassword {

    private static final int GUESSES = 10;
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final Passwords passwords;

    /** Counted here, because a refused action leaves no row that could count. */
    private final Map<UserId, Guesses> guesses = new ConcurrentHashMap<>();

    private record Guesses(int count, Instant since) {

        static Guesses another(Guesses before, Instant now) {
            return before.since().plus(WINDOW).isBefore(now)
                    ? new Guesses(1, now)
                    : new Guesses(before.count() + 1, before.since());
        }
    }

    @Activate
    public CurrentPassword(@Reference Passwords passwords) {
        this.passwords = passwords;
    }

    /**
     * @throws org.seraicrm.platform.kernel.Refusal at {@code /current} when it is another; {@code TOO_MANY} after ten
     *     guesses
     */
    void check(UnitOfWork unit, UserId own, String current) {
        var now = unit.now();
        var guess = guesses.merge(own, new Guesses(1, now), (before, first) -> Guesses.another(before, now));
        if (guess.count() > GUESSES) {
            throw new Problem(Problem.Kind.TOO_MANY, "password.tooManyGuesses").refusal();
        }
        if (!passwords.matches(current, SignInTable.passwordHash(unit, own))) {
            throw Problem.invalid("/current", "password.wrong").refusal();
        }
        guesses.remove(own);
    }
}
