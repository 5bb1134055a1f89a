package org.seraicrm.platform.security.internal;

import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.Door;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Refusal;
import org.seraicrm.platform.security.PasswordChanged;
import org.seraicrm.platform.security.PasswordMail;
import org.seraicrm.platform.security.PasswordResetRequested;
import org.seraicrm.platform.security.PasswordResets;
import org.seraicrm.platform.security.Visitor;
import org.seraicrm.platform.security.internal.argon2.Passwords;
import org.seraicrm.platform.security.internal.jdbc.ActorTable;
import org.seraicrm.platform.security.internal.jdbc.CompanyTable;
import org.seraicrm.platform.security.internal.jdbc.ResetTable;
import org.seraicrm.platform.security.internal.jdbc.ResetTable.Reset;
import org.seraicrm.platform.security.internal.jdbc.SessionTable;
import org.seraicrm.platform.security.internal.jdbc.SignInTable;
import org.seraicrm.platform.security.internal.jdbc.SignInTable.Account;
import org.seraicrm.platform.security.internal.jpa.Users;
import org.seraicrm.platform.store.Store;
import org.seraicrm.platform.store.UnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Resets by mail. Requests are worked off on a thread of their own, so that the answer's time tells nothing. */
@Component
public final class MailedResets implements PasswordResets {

    private static final Logger LOG = LoggerFactory.getLogger(MailedResets.class);
    private static final Problem UNKNOWN = new Problem(Problem.Kind.NOT_FOUND, "reset.unknown");
    private static final int WAITING = 100;

    private final Store store;
    private final Passwords passwords;
    private final Invitations invitations;
    private final Executor later;

    @Activate
    public MailedResets(@Reference Store store, @Reference Passwords passwords, @Reference Invitations invitations) {
        this(store, passwords, invitations, oneThread());
    }

    MailedResets(Store store, Passwords passwords, Invitations invitations, Executor later) {
        this.store = store;
        this.passwords = passwords;
        this.invitations = invitations;
        this.later = later;
    }

    private static Executor oneThread() {
        return new ThreadPoolExecutor(
                0,
                1,
                10,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(WAITING),
                work -> new Thread(work, "serai-resets"));
    }

    @Deactivate
    public void stop() {
        if (later instanceof ExecutorService threads) {
            threads.shutdown();
        }
    }

    @Override
    public void request(String email, Visitor visitor) {
        try {
            later.execute(() -> open(Email.key(email), visitor));
        } catch (RejectedExecutionException full) {
            LOG.warn("Too many requests for password resets; one from {} is dropped", visitor.address());
        }
    }

    private void open(String key, Visitor visitor) {
        try {
            Attempts.meeting(() -> store.server(unit -> account(unit, key, visitor)))
                    .ifPresent(this::open);
        } catch (Refusal refusal) {
            LOG.info(
                    "Password reset from {} refused: {}",
                    visitor.address(),
                    refusal.problem().code());
        }
    }

    private static Optional<Account> account(UnitOfWork unit, String key, Visitor visitor) {
        Attempts.reset(unit, key, visitor.address());
        return SignInTable.find(unit, key);
    }

    private void open(Account account) {
        var user = account.user();
        store.write(account.company(), unit -> {
            var actor = ActorTable.find(unit, account.company(), user, Door.BROWSER);
            actor.ifPresent(active -> OwnEvents.record(
                    unit, user, Door.BROWSER, new PasswordResetRequested(user, invitations.reset(unit, user))));
            return actor;
        });
    }

    @Override
    public Optional<Problem> complete(String token, String password) {
        var hash = Tokens.hash(token);
        try {
            var reset = store.server(unit -> ResetTable.byToken(unit, hash)).orElseThrow(UNKNOWN::refusal);
            var email = store.read(reset.company(), unit -> Users.get(unit, reset.user()))
                    .email();
            PasswordRule.check(password, email, "/password");
            var passwordHash = passwords.hash(password);
            return store.write(reset.company(), unit -> use(unit, reset, email, passwordHash));
        } catch (Refusal refusal) {
            return Optional.of(refusal.problem());
        }
    }

    private static Optional<Problem> use(UnitOfWork unit, Reset reset, String email, String passwordHash) {
        var user = reset.user();
        var active = ActorTable.find(unit, reset.company(), user, Door.BROWSER).isPresent();
        if (!active || !ResetTable.take(unit, reset.id())) {
            throw UNKNOWN.refusal();
        }
        SignInTable.changePassword(unit, user, passwordHash);
        SessionTable.endAll(unit, user);
        Attempts.unlock(unit, Email.key(email));
        OwnEvents.record(unit, user, Door.BROWSER, new PasswordChanged(user));
        return Optional.empty();
    }

    @Override
    public Optional<PasswordMail> mail(CompanyId company, String reset) {
        return store.read(
                company, unit -> ResetTable.find(unit, ResetId.of(reset)).map(open -> mail(unit, open)));
    }

    private PasswordMail mail(UnitOfWork unit, Reset open) {
        var company = CompanyTable.find(unit, open.company()).orElseThrow();
        return new PasswordMail(
                Users.get(unit, open.user()),
                company.name(),
                open.invitation(),
                invitations.token(open),
                open.expires());
    }
}
