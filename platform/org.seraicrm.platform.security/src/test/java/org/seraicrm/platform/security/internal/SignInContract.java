package org.seraicrm.platform.security.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.seraicrm.platform.security.internal.Installation.PASSWORD;
import static org.seraicrm.platform.security.internal.Installation.refused;
import static org.seraicrm.platform.security.internal.Installation.signedIn;
import static org.seraicrm.platform.security.internal.Installation.visitor;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.seraicrm.platform.kernel.Door;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.security.ChangePassword;
import org.seraicrm.platform.security.ChangeProfile;
import org.seraicrm.platform.security.ChangeUser;
import org.seraicrm.platform.security.DeactivateUser;
import org.seraicrm.platform.security.SetUserPassword;
import org.seraicrm.platform.security.SignIn;
import org.seraicrm.platform.security.Visitor;

abstract class SignInContract extends OnDatabase {

    SignInContract(Databases database) {
        super(database);
    }

    @Test
    @Tag("A27")
    @Tag("A119")
    void signsInWithTheEMailOfTheProfileInAnyCase() {
        var admin = serai.founded();

        var in = serai.signedIn("  " + serai.emailOf(admin).toUpperCase(Locale.ROOT), PASSWORD);

        assertThat(in.actor()).isEqualTo(admin);
        assertThat(serai.sessions.actor(in.token())).contains(admin);
        assertThat(serai.lastEvent(admin.company(), "user.signedIn"))
                .contains(admin.user().text());
    }

    @Test
    @Tag("A119")
    void forgetsTheOldEMailWhenTheProfileChanges() {
        var admin = serai.founded();
        var anna = serai.colleague(admin, Role.STANDARD);
        var old = serai.emailOf(anna);
        var other = Installation.email();

        serai.perform(admin, changedEmail(anna.user(), other));

        assertThat(serai.signedIn(other, PASSWORD).actor().user()).isEqualTo(anna.user());
        assertThat(refused(serai.signIn.signIn(old, PASSWORD, Optional.empty(), visitor()))
                        .code())
                .isEqualTo("signIn.refused");
    }

    @Test
    void speaksTheLanguageThatSomebodyHasJustChosen() {
        var admin = serai.founded();
        var in = serai.signedIn(serai.emailOf(admin), PASSWORD);
        assertThat(serai.sessions.actor(in.token()).orElseThrow().language()).isEqualTo(new Locale("hu"));

        serai.perform(
                in.actor(),
                new ChangeProfile(Optional.empty(), Optional.empty(), Optional.of(new Locale("pl")), Optional.empty()));

        assertThat(serai.sessions.actor(in.token()).orElseThrow().language()).isEqualTo(new Locale("pl"));
    }

    @Test
    void endsTheSessionsOfWhoChoosesANewPasswordAtOnce() {
        var admin = serai.founded();
        var in = serai.signedIn(serai.emailOf(admin), PASSWORD);
        assertThat(serai.sessions.actor(in.token())).isPresent();

        serai.perform(in.actor(), new ChangePassword(PASSWORD, "Masik-teve-77-kapu"));

        assertThat(serai.sessions.actor(in.token())).isEmpty();
        assertThat(serai.signedIn(serai.emailOf(admin), "Masik-teve-77-kapu").actor())
                .isEqualTo(in.actor());
    }

    private static ChangeUser changedEmail(UserId user, String email) {
        return new ChangeUser(
                user,
                Optional.empty(),
                Optional.empty(),
                Optional.of(email),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void answersUnknownWrongAndFormerAlike() {
        var admin = serai.founded();
        var former = serai.colleague(admin, Role.STANDARD);
        var email = serai.emailOf(former);
        serai.perform(admin, new DeactivateUser(former.user()));

        var unknown = refused(serai.signIn.signIn(Installation.email(), PASSWORD, Optional.empty(), visitor()));
        var wrong = refused(serai.signIn.signIn(serai.emailOf(admin), "another password", Optional.empty(), visitor()));
        var left = refused(serai.signIn.signIn(email, PASSWORD, Optional.empty(), visitor()));

        assertThat(unknown).isEqualTo(wrong).isEqualTo(left);
        assertThat(unknown.kind()).isEqualTo(Problem.Kind.UNAUTHENTICATED);
    }

    @Test
    void locksAnEMailForAGrowingTimeEvenAgainstTheRightPassword() {
        var email = serai.emailOf(serai.founded());
        guess(email, Attempts.EMAIL_FAILURES);

        assertThat(lockedSeconds(email)).isEqualTo(30);
        serai.clock.pass(Duration.ofSeconds(31));
        guess(email, 1);
        assertThat(lockedSeconds(email)).isEqualTo(60);
        serai.clock.pass(Duration.ofSeconds(61));

        assertThat(serai.signedIn(email, PASSWORD).actor()).isNotNull();
        guess(email, Attempts.EMAIL_FAILURES - 1);
        assertThat(serai.signedIn(email, PASSWORD).actor()).isNotNull();
    }

    @Test
    void locksAnEMailThatNobodyHasJustTheSame() {
        var email = Installation.email();
        guess(email, Attempts.EMAIL_FAILURES);

        assertThat(lockedSeconds(email)).isEqualTo(30);
    }

    @Test
    void locksASourceThatTriesManyEMails() {
        var email = serai.emailOf(serai.founded());
        var robot = visitor();
        IntStream.range(0, Attempts.SOURCE_FAILURES)
                .forEach(i -> serai.signIn.signIn(Installation.email(), "guess number " + i, Optional.empty(), robot));

        assertThat(refused(serai.signIn.signIn(email, PASSWORD, Optional.empty(), robot))
                        .code())
                .isEqualTo("signIn.locked");
        assertThat(serai.signedIn(email, PASSWORD).actor()).isNotNull();
    }

    private void guess(String email, int times) {
        IntStream.range(0, times)
                .forEach(i -> assertThat(
                                refused(serai.signIn.signIn(email, "wrong password", Optional.empty(), visitor()))
                                        .code())
                        .isEqualTo("signIn.refused"));
    }

    private long lockedSeconds(String email) {
        var problem = refused(serai.signIn.signIn(email, PASSWORD, Optional.empty(), visitor()));
        assertThat(problem.code()).isEqualTo("signIn.locked");
        assertThat(problem.kind()).isEqualTo(Problem.Kind.TOO_MANY);
        return (Long) problem.arguments().getOrDefault("seconds", 0L);
    }

    @Test
    void givesANewTokenAtEachSignInAndEndsTheOldSession() {
        var admin = serai.founded();
        var first = serai.signedIn(serai.emailOf(admin), PASSWORD);

        var again = new Visitor("192.0.2.1", "Firefox", Optional.of(first.token()));
        var second = signedIn(serai.signIn.signIn(serai.emailOf(admin), PASSWORD, Optional.empty(), again));

        assertThat(second.token()).isNotEqualTo(first.token());
        assertThat(serai.sessions.actor(first.token())).isEmpty();
        assertThat(serai.sessions.actor(second.token())).contains(admin);
        assertThat(serai.sessions.of(admin)).hasSize(1);
    }

    @Test
    void endsASessionAtOnceWhenItsUserSignsOut() {
        var in = serai.signedIn(serai.emailOf(serai.founded()), PASSWORD);
        assertThat(serai.sessions.actor(in.token())).isPresent();

        serai.signIn.signOut(in.token());

        assertThat(serai.sessions.actor(in.token())).isEmpty();
    }

    @Test
    void endsASessionAfterFourteenDaysWithoutUseAndNinetyDaysInAll() {
        var email = serai.emailOf(serai.founded());
        var unused = serai.signedIn(email, PASSWORD);
        var used = serai.signedIn(email, PASSWORD);

        serai.clock.pass(Duration.ofDays(13));
        assertThat(fresh().actor(used.token())).isPresent();
        serai.clock.pass(Duration.ofDays(2));
        assertThat(fresh().actor(unused.token())).isEmpty();
        IntStream.range(0, 7).forEach(tenDays -> {
            assertThat(fresh().actor(used.token())).isPresent();
            serai.clock.pass(Duration.ofDays(10));
        });
        assertThat(fresh().actor(used.token())).isPresent();
        serai.clock.pass(Duration.ofDays(6));
        assertThat(fresh().actor(used.token())).isEmpty();
    }

    /** As another node sees the sessions, which remembers nothing. */
    private StoredSessions fresh() {
        return new StoredSessions(serai.store);
    }

    @Test
    void endsTheSessionsOfWhoLosesAccess() {
        var admin = serai.founded();
        var anna = serai.colleague(admin, Role.STANDARD);
        var in = serai.signedIn(serai.emailOf(anna), PASSWORD);

        serai.perform(admin, new DeactivateUser(anna.user()));

        assertThat(fresh().actor(in.token())).isEmpty();
        assertThat(serai.actors.of(anna.company(), anna.user(), Door.CHAT)).isEmpty();
    }

    @Test
    void changesOnesOwnPasswordForTheCurrentOneAndEndsTheSessions() {
        var admin = serai.founded();
        var in = serai.signedIn(serai.emailOf(admin), PASSWORD);

        assertThat(serai.refusal(admin, new ChangePassword("not the password", "another long one"))
                        .violations())
                .extracting("pointer", "code")
                .containsExactly(tuple("/current", "password.wrong"));
        serai.perform(admin, new ChangePassword(PASSWORD, "another long one"));

        assertThat(fresh().actor(in.token())).isEmpty();
        assertThat(serai.signedIn(serai.emailOf(admin), "another long one").actor())
                .isEqualTo(admin);
    }

    @Test
    void stopsGuessingAtTheCurrentPassword() {
        var anna = serai.colleague(serai.founded(), Role.STANDARD);
        IntStream.range(0, 10)
                .forEach(i -> serai.refusal(anna, new ChangePassword("guess number " + i, "another long one")));

        assertThat(serai.refusal(anna, new ChangePassword(PASSWORD, "another long one"))
                        .code())
                .isEqualTo("password.tooManyGuesses");
        serai.clock.pass(Duration.ofMinutes(16));
        serai.perform(anna, new ChangePassword(PASSWORD, "another long one"));
    }

    @Test
    void refusesShortLongAndObviousPasswords() {
        var admin = serai.founded();
        var anna = serai.colleague(admin, Role.STANDARD);
        var email = serai.emailOf(anna);

        assertThat(code(serai.refusal(admin, new SetUserPassword(anna.user(), "short"))))
                .isEqualTo("password.tooShort");
        assertThat(code(serai.refusal(admin, new SetUserPassword(anna.user(), email))))
                .isEqualTo("password.obvious");
        assertThat(code(serai.refusal(admin, new SetUserPassword(anna.user(), "x".repeat(201)))))
                .isEqualTo("value.tooLong");
    }

    private static String code(Problem problem) {
        return problem.violations().isEmpty()
                ? problem.code()
                : problem.violations().get(0).code();
    }

    @Test
    void hashesPasswordsWithArgon2idAndKeepsTokensOnlyHashed() {
        var admin = serai.founded();
        var in = serai.signedIn(serai.emailOf(admin), PASSWORD);

        assertThat(serai.rows("sign_in"))
                .allSatisfy(row -> assertThat(row).contains("$argon2id$v=19$m=19456,t=3,p=1$"))
                .noneMatch(row -> row.contains(PASSWORD));
        assertThat(serai.rows("user_session")).noneMatch(row -> row.contains(in.token()));
        assertThat(in.toString()).doesNotContain(in.token());
    }

    @Test
    void comparesWithADecoyWhereThereIsNoHash() {
        assertThat(serai.passwords.matches(PASSWORD, Optional.empty())).isFalse();
        assertThat(serai.passwords.matches(PASSWORD, Optional.of(serai.passwords.hash(PASSWORD))))
                .isTrue();
    }

    @Test
    void keepsAnOverlongPasswordAwayFromTheHash() {
        SignIn.Result result =
                serai.signIn.signIn(Installation.email(), "x".repeat(10_000), Optional.empty(), visitor());

        assertThat(refused(result).code()).isEqualTo("signIn.refused");
    }
}
