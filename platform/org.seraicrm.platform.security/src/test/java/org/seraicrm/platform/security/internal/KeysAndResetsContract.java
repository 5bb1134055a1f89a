package org.seraicrm.platform.security.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.seraicrm.platform.security.internal.Installation.PASSWORD;
import static org.seraicrm.platform.security.internal.Installation.refused;
import static org.seraicrm.platform.security.internal.Installation.visitor;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.Door;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.modules.Json;
import org.seraicrm.platform.security.AddUser;
import org.seraicrm.platform.security.CreateApiKey;
import org.seraicrm.platform.security.DeactivateUser;
import org.seraicrm.platform.security.PasswordMail;
import org.seraicrm.platform.security.RevokeApiKey;

abstract class KeysAndResetsContract extends OnDatabase {

    private static final String NEW_PASSWORD = "quite another one";

    KeysAndResetsContract(Databases database) {
        super(database);
    }

    @Test
    void showsAnApiKeyOnceAndActsForItsUser() {
        var admin = serai.founded();
        var robot = serai.colleague(admin, Role.RESTRICTED);

        var created = serai.perform(admin, new CreateApiKey("Webshop", Optional.of(robot.user())));

        assertThat(created.key()).matches("serai_[A-Za-z0-9_-]{43}");
        assertThat(created.toString()).doesNotContain(created.key());
        assertThat(serai.apiKeys.actor(created.key())).contains(robot.through(Door.API));
        assertThat(serai.rows("api_key")).noneMatch(row -> row.contains(created.key()));
        assertThat(serai.rows("performed_action")).noneMatch(row -> row.contains(created.key()));
        assertThat(serai.lastEvent(admin.company(), "apikey.created")).doesNotContain("serai_");
        assertThat(serai.apiKeys.of(admin)).singleElement().satisfies(key -> {
            assertThat(key.user()).isEqualTo(robot.user());
            assertThat(key.used()).contains(serai.clock.instant());
        });
    }

    @Test
    void refusesRevokedForeignAndMisshapenKeys() {
        var admin = serai.founded();
        var created = serai.perform(admin, new CreateApiKey("Webshop", Optional.empty()));

        serai.perform(admin, new RevokeApiKey(created.id()));

        assertThat(new StoredApiKeys(serai.store).actor(created.key())).isEmpty();
        assertThat(serai.apiKeys.actor(StoredApiKeys.PREFIX + Tokens.next())).isEmpty();
        assertThat(serai.apiKeys.actor("serai_")).isEmpty();
    }

    @Test
    void revokesTheKeysOfWhoLosesAccess() {
        var admin = serai.founded();
        var robot = serai.colleague(admin, Role.STANDARD);
        var created = serai.perform(admin, new CreateApiKey("Webshop", Optional.of(robot.user())));

        serai.perform(admin, new DeactivateUser(robot.user()));

        assertThat(new StoredApiKeys(serai.store).actor(created.key())).isEmpty();
        assertThat(serai.apiKeys.of(admin))
                .singleElement()
                .satisfies(key -> assertThat(key.revoked()).isPresent());
    }

    @Test
    @Tag("A27")
    void resetsAForgottenPasswordByMailOnce() {
        var admin = serai.founded();
        var in = serai.signedIn(serai.emailOf(admin), PASSWORD);
        serai.resets.request(serai.emailOf(admin), visitor());
        var mail = mail(admin, "password.resetRequested");
        assertThat(mail.user().email()).isEqualTo(serai.emailOf(admin));
        assertThat(mail.invitation()).isFalse();

        assertThat(serai.resets.complete(mail.token(), NEW_PASSWORD)).isEmpty();

        assertThat(serai.signedIn(serai.emailOf(admin), NEW_PASSWORD).actor()).isEqualTo(admin);
        assertThat(new StoredSessions(serai.store).actor(in.token())).isEmpty();
        assertThat(serai.resets.complete(mail.token(), NEW_PASSWORD))
                .hasValueSatisfying(problem -> assertThat(problem.code()).isEqualTo("reset.unknown"));
        assertThat(serai.resets.mail(admin.company(), reset(admin, "password.resetRequested")))
                .isEmpty();
    }

    @Test
    @Tag("A27")
    void refusesAResetAfterAnHour() {
        var admin = serai.founded();
        serai.resets.request(serai.emailOf(admin), visitor());
        var token = mail(admin, "password.resetRequested").token();

        serai.clock.pass(Duration.ofMinutes(61));

        assertThat(serai.resets.complete(token, NEW_PASSWORD))
                .hasValueSatisfying(problem -> assertThat(problem.code()).isEqualTo("reset.unknown"));
        assertThat(serai.signedIn(serai.emailOf(admin), PASSWORD).actor()).isEqualTo(admin);
    }

    @Test
    void keepsTheResetForAnotherTryWhenThePasswordIsTooWeak() {
        var admin = serai.founded();
        serai.resets.request(serai.emailOf(admin), visitor());
        var token = mail(admin, "password.resetRequested").token();

        assertThat(serai.resets.complete(token, "short"))
                .hasValueSatisfying(problem -> assertThat(problem.violations())
                        .extracting("pointer", "code")
                        .containsExactly(org.assertj.core.api.Assertions.tuple("/password", "password.tooShort")));
        assertThat(serai.resets.complete(token, NEW_PASSWORD)).isEmpty();
    }

    @Test
    void keepsTheTokenUnreadableInEventsAndTables() {
        var admin = serai.founded();
        serai.resets.request(serai.emailOf(admin), visitor());
        var mail = mail(admin, "password.resetRequested");

        assertThat(serai.rows("password_reset")).noneMatch(row -> row.contains(mail.token()));
        assertThat(serai.rows("event")).noneMatch(row -> row.contains(mail.token()));
        assertThat(mail.toString()).doesNotContain(mail.token());
    }

    @Test
    void sendsNoMailForAnUnknownEMailAndNoMoreThanThreeForAKnownOne() {
        serai.resets.request(Installation.email(), visitor());
        var admin = serai.founded();
        for (var i = 0; i < 5; i++) {
            serai.resets.request(serai.emailOf(admin), visitor());
        }

        assertThat(serai.events(admin.company()))
                .filteredOn(event -> event.type().equals("password.resetRequested"))
                .hasSize(3);
    }

    @Test
    @Tag("A117")
    void invitesANewUserWhoHasNoPassword() {
        var admin = serai.founded();
        var email = Installation.email();
        var user = serai.perform(
                admin,
                new AddUser("Nagy", "Éva", email, Role.STANDARD, Optional.empty(), Optional.empty(), Optional.empty()));
        assertThat(refused(serai.signIn.signIn(email, PASSWORD, Optional.empty(), visitor()))
                        .code())
                .isEqualTo("signIn.refused");
        var mail = mail(admin, "user.invited");
        assertThat(mail.invitation()).isTrue();
        serai.clock.pass(Duration.ofDays(6));

        assertThat(serai.resets.complete(mail.token(), NEW_PASSWORD)).isEmpty();

        assertThat(serai.signedIn(email, NEW_PASSWORD).actor().user()).isEqualTo(user);
    }

    @Test
    void hidesAResetFromAnotherCompany() {
        var admin = serai.founded();
        serai.resets.request(serai.emailOf(admin), visitor());

        var reset = reset(admin, "password.resetRequested");

        assertThat(serai.resets.mail(serai.founded().company(), reset)).isEmpty();
    }

    private PasswordMail mail(Actor admin, String type) {
        return serai.resets.mail(admin.company(), reset(admin, type)).orElseThrow();
    }

    private String reset(Actor admin, String type) {
        return Json.tree(serai.lastEvent(admin.company(), type)).path("reset").asText();
    }
}
