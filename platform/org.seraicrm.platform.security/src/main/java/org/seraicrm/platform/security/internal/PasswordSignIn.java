package org.seraicrm.platform.security.internal;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.Door;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Refusal;
import org.seraicrm.platform.security.SignIn;
import org.seraicrm.platform.security.UserSignedIn;
import org.seraicrm.platform.security.Visitor;
import org.seraicrm.platform.security.internal.argon2.Passwords;
import org.seraicrm.platform.security.internal.jdbc.ActorTable;
import org.seraicrm.platform.security.internal.jdbc.SignInTable;
import org.seraicrm.platform.security.internal.jdbc.SignInTable.Account;
import org.seraicrm.platform.store.Store;
import org.seraicrm.platform.store.UnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signs in by password. Known and unknown e-mails take the same path: one count, one look-up, one comparison, which is
 * made with a decoy where there is no hash.
 */
@Component
public final class PasswordSignIn implements SignIn {

    private static final Logger LOG = LoggerFactory.getLogger(PasswordSignIn.class);
    private static final Problem REFUSED = new Problem(Problem.Kind.UNAUTHENTICATED, "signIn.refused");

    private static final Problem NOT_HERE = new Problem(Problem.Kind.UNAUTHENTICATED, "signIn.notHere");

    private final Store store;
    private final Passwords passwords;
    private final StoredSessions sessions;
    private final StoredSecondFactors factors;

    @Activate
    public PasswordSignIn(
            @Reference Store store,
            @Reference Passwords passwords,
            @Reference StoredSessions sessions,
            @Reference StoredSecondFactors factors) {
        this.store = store;
        this.passwords = passwords;
        this.sessions = sessions;
        this.factors = factors;
    }

    @Override
    public Result signIn(String email, String password, Optional<String> code, Visitor visitor) {
        try {
            return attempt(Email.key(email), password, code, visitor);
        } catch (Refusal refusal) {
            LOG.info(
                    "Sign-in from {} refused: {}",
                    visitor.address(),
                    refusal.problem().code());
            return new Refused(refusal.problem());
        }
    }

    @Override
    public Result vouched(String email, Visitor visitor) {
        var key = Email.key(email);
        var signedIn = store.server(unit -> SignInTable.find(unit, key))
                .flatMap(account -> store.write(
                        account.company(),
                        unit -> ActorTable.find(unit, account.company(), account.user(), Door.BROWSER)
                                .map(actor -> begin(unit, actor, key, visitor))));
        if (signedIn.isEmpty()) {
            LOG.info("Sign-in from {} by an account elsewhere refused: no such user", visitor.address());
            return new Refused(NOT_HERE);
        }
        visitor.session().ifPresent(sessions::end);
        return signedIn.get();
    }

    private SignedIn attempt(String key, String password, Optional<String> code, Visitor visitor) {
        if (password.length() > PasswordRule.MOST) {
            throw REFUSED.refusal();
        }
        var account = Attempts.meeting(() -> store.server(unit -> account(unit, key, visitor)));
        var right = passwords.matches(password, account.flatMap(Account::passwordHash));
        if (!right) {
            throw REFUSED.refusal();
        }
        var signedIn = account.flatMap(known -> open(known, key, code, visitor)).orElseThrow(REFUSED::refusal);
        visitor.session().ifPresent(sessions::end);
        return signedIn;
    }

    private static Optional<Account> account(UnitOfWork unit, String key, Visitor visitor) {
        Attempts.signIn(unit, key, visitor.address());
        return SignInTable.find(unit, key);
    }

    private Optional<SignedIn> open(Account account, String key, Optional<String> code, Visitor visitor) {
        return store.write(account.company(), unit -> {
            var actor = ActorTable.find(unit, account.company(), account.user(), Door.BROWSER);
            actor.ifPresent(known -> factors.check(unit, known.user(), code));
            return actor.map(known -> begin(unit, known, key, visitor));
        });
    }

    private SignedIn begin(UnitOfWork unit, Actor actor, String key, Visitor visitor) {
        Attempts.succeeded(unit, key, visitor.address());
        OwnEvents.record(unit, actor.user(), Door.BROWSER, new UserSignedIn(actor.user()));
        return new SignedIn(sessions.begin(unit, actor.user(), visitor.agent()), actor);
    }

    @Override
    public void signOut(String token) {
        sessions.end(token);
    }
}
