package org.seraicrm.platform.security.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.ActionContext;
import org.seraicrm.platform.modules.ActionHandler;
import org.seraicrm.platform.modules.ActionHandlers;
import org.seraicrm.platform.modules.Done;
import org.seraicrm.platform.modules.Subject;
import org.seraicrm.platform.security.ChangePassword;
import org.seraicrm.platform.security.ChangeProfile;
import org.seraicrm.platform.security.PasswordChanged;
import org.seraicrm.platform.security.internal.argon2.Passwords;
import org.seraicrm.platform.security.internal.jdbc.SignInTable;
import org.seraicrm.platform.security.internal.jpa.Users;
import org.seraicrm.platform.store.UnitOfWork;

/** What users do with their own profile. */
@Component
public final class OwnHandlers implements ActionHandlers {

    private static final int GUESSES = 10;
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final Passwords passwords;
    private final Consumer<UserId> changed;

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
    public OwnHandlers(@Reference Passwords passwords, @Reference StoredSessions sessions) {
        this(passwords, sessions::renew);
    }

    /** @param changed told of whose profile is another now, after each change that was kept */
    OwnHandlers(Passwords passwords, Consumer<UserId> changed) {
        this.passwords = passwords;
        this.changed = changed;
    }

    @Override
    public List<ActionHandler<?, ?>> handlers() {
        return List.of(
                ActionHandler.on(ChangeProfile.class, this::change),
                ActionHandler.on(ChangePassword.class, this::changePassword));
    }

    private Done<UserId> change(ChangeProfile action, ActionContext context) {
        var own = context.actor().user();
        var back = new ProfileChange(
                        action.familyName(),
                        action.givenName(),
                        Optional.empty(),
                        Optional.empty(),
                        action.language(),
                        action.signature())
                .apply(context, own);
        context.afterwards(() -> changed.accept(own));
        return Done.of(own, new ChangeProfile(back.familyName(), back.givenName(), back.language(), back.signature()));
    }

    private Done<UserId> changePassword(ChangePassword action, ActionContext context) {
        var unit = context.unit();
        var own = context.actor().user();
        checkCurrent(unit, own, action.current());
        PasswordRule.check(action.password(), Users.get(unit, own).email(), "/password");
        Accounts.password(unit, own, passwords.hash(action.password()));
        context.happened(Subject.COMPANY, new PasswordChanged(own));
        context.afterwards(() -> changed.accept(own));
        return Done.of(own);
    }

    private void checkCurrent(UnitOfWork unit, UserId own, String current) {
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
