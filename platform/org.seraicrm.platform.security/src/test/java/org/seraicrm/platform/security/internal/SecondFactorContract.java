package org.seraicrm.platform.security.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.seraicrm.platform.security.internal.Installation.PASSWORD;
import static org.seraicrm.platform.security.internal.Installation.refused;
import static org.seraicrm.platform.security.internal.Installation.signedIn;
import static org.seraicrm.platform.security.internal.Installation.visitor;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.kernel.Violation;
import org.seraicrm.platform.security.BeginSecondFactor;
import org.seraicrm.platform.security.ConfirmSecondFactor;
import org.seraicrm.platform.security.RemoveSecondFactor;
import org.seraicrm.platform.security.RemoveUserSecondFactor;
import org.seraicrm.platform.security.SignIn;

abstract class SecondFactorContract extends OnDatabase {

    SecondFactorContract(Databases database) {
        super(database);
    }

    /** What the app of a device shows in so many periods from now. */
    private String code(String secret, int later) {
        return TimeCodes.code(secret, serai.clock.instant().getEpochSecond() / 30 + later);
    }

    private SignIn.Result signIn(Actor actor, String code) {
        return serai.signIn.signIn(serai.emailOf(actor), PASSWORD, Optional.of(code), visitor());
    }

    /** Confirmed by the code of the period before; gives the secret and the recovery codes. */
    private String[] switchOn(Actor actor) {
        String secret = serai.perform(actor, new BeginSecondFactor(PASSWORD)).secret();
        String codes =
                serai.perform(actor, new ConfirmSecondFactor(code(secret, -1))).codes();
        return new String[] {secret, codes};
    }

    @Test
    void asksForTheCodeOnceItIsConfirmedAndTakesEachOnce() {
        Actor admin = serai.founded();
        String secret = serai.perform(admin, new BeginSecondFactor(PASSWORD)).secret();
        signedIn(signIn(admin, ""));
        assertThat(serai.refusal(admin, new ConfirmSecondFactor("000000")).violations())
                .containsExactly(new Violation("/code", "signIn.codeWrong"));
        assertThat(serai.factors.users(admin)).isEmpty();

        serai.perform(admin, new ConfirmSecondFactor(code(secret, -1)));

        assertThat(serai.factors.users(admin)).containsExactly(admin.user());
        assertThat(refused(signIn(admin, "")).code()).isEqualTo("signIn.codeNeeded");
        assertThat(refused(signIn(admin, code(secret, -1))).code()).isEqualTo("signIn.codeWrong");
        signedIn(signIn(admin, code(secret, 0)));
        assertThat(refused(signIn(admin, code(secret, 0))).code()).isEqualTo("signIn.codeWrong");
        signedIn(signIn(admin, code(secret, 1)));
    }

    @Test
    void saysNothingOfASecondFactorToWhoHasNotThePassword() {
        Actor admin = serai.founded();
        switchOn(admin);
        var wrong = serai.signIn.signIn(serai.emailOf(admin), "another password", Optional.empty(), visitor());
        assertThat(refused(wrong).code()).isEqualTo("signIn.refused");
    }

    @Test
    void locksWhoGuessesCodes() {
        Actor admin = serai.founded();
        String secret = switchOn(admin)[0];
        for (int guess = 0; guess < Attempts.EMAIL_FAILURES; guess++) {
            assertThat(refused(signIn(admin, "00000" + guess)).code()).isEqualTo("signIn.codeWrong");
        }
        assertThat(refused(signIn(admin, code(secret, 0))).code()).isEqualTo("signIn.locked");
    }

    @Test
    void takesEachRecoveryCodeOnce() {
        Actor admin = serai.founded();
        String[] codes = switchOn(admin)[1].split(" ");
        assertThat(codes).hasSize(8).doesNotHaveDuplicates();
        signedIn(signIn(admin, codes[0]));
        assertThat(refused(signIn(admin, codes[0])).code()).isEqualTo("signIn.codeWrong");
        signedIn(signIn(admin, " " + codes[7].toUpperCase(java.util.Locale.ROOT)));
    }

    @Test
    void keepsNeitherSecretNorRecoveryCodesReadable() {
        Actor admin = serai.founded();
        String[] known = switchOn(admin);
        assertThat(serai.rows("second_factor")).noneMatch(row -> row.contains(known[0]));
        assertThat(serai.rows("recovery_code"))
                .hasSizeGreaterThanOrEqualTo(8)
                .noneMatch(row -> row.contains(known[1].split(" ")[0]));
        assertThat(serai.rows("performed_action")).noneMatch(row -> row.contains(known[0]) || row.contains(known[1]));
    }

    @Test
    void isTurnedOffByThePasswordAndByAnAdministrator() {
        Actor admin = serai.founded();
        Actor anna = serai.colleague(admin, Role.STANDARD);
        switchOn(anna);
        assertThat(serai.refusal(anna, new RemoveSecondFactor("another password"))
                        .violations())
                .containsExactly(new Violation("/current", "password.wrong"));
        assertThat(serai.refusal(anna, new RemoveUserSecondFactor(anna.user())).kind())
                .isEqualTo(Problem.Kind.FORBIDDEN);
        serai.perform(anna, new RemoveSecondFactor(PASSWORD));
        signedIn(signIn(anna, ""));

        switchOn(anna);
        serai.perform(admin, new RemoveUserSecondFactor(anna.user()));
        signedIn(signIn(anna, ""));
        assertThat(serai.refusal(admin, new RemoveUserSecondFactor(anna.user())).code())
                .isEqualTo("secondFactor.none");
    }
}
