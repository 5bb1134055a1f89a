package org.seraicrm.platform.security.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.seraicrm.platform.security.internal.Installation.PASSWORD;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.kernel.Violation;
import org.seraicrm.platform.security.EndSession;
import org.seraicrm.platform.security.SignOutUser;

abstract class SessionsContract extends OnDatabase {

    SessionsContract(Databases database) {
        super(database);
    }

    @Test
    void signsOneOfOnesOwnBrowsersOut() {
        Actor admin = serai.founded();
        Actor anna = serai.colleague(admin, Role.STANDARD);
        String lost = token(anna);
        String kept = token(anna);

        assertThat(serai.refusal(admin, new EndSession(serai.sessions.name(lost)))
                        .violations())
                .containsExactly(new Violation("/session", "session.unknown"));
        assertThat(serai.refusal(anna, new EndSession("%")).violations()).hasSize(1);
        serai.perform(anna, new EndSession(serai.sessions.name(lost)));

        assertThat(serai.sessions.actor(lost)).isEmpty();
        assertThat(serai.sessions.actor(kept)).isPresent();
        assertThat(serai.sessions.of(anna))
                .singleElement()
                .satisfies(session -> assertThat(session.name()).isEqualTo(serai.sessions.name(kept)));
    }

    @Test
    void signsAColleagueOutEverywhereWhenAnAdministratorSaysSo() {
        Actor admin = serai.founded();
        Actor anna = serai.colleague(admin, Role.STANDARD);
        List<String> lost = List.of(token(anna), token(anna));
        String own = token(admin);
        assertThat(lost).allMatch(token -> serai.sessions.actor(token).isPresent());

        serai.perform(admin, new SignOutUser(anna.user()));

        assertThat(lost).allMatch(token -> serai.sessions.actor(token).isEmpty());
        assertThat(serai.sessions.of(anna)).isEmpty();
        assertThat(serai.rows("user_session"))
                .noneMatch(row -> lost.stream().anyMatch(token -> row.contains(Tokens.hash(token))));
        assertThat(serai.sessions.actor(own)).isPresent();
        assertThat(serai.lastEvent(admin.company(), "user.signedOut"))
                .contains(anna.user().text());
        assertThat(serai.sessions.actor(token(anna))).isPresent();
    }

    @Test
    void signsNobodyOutForAnotherCompanyOrWhoIsNoAdministrator() {
        Actor admin = serai.founded();
        Actor anna = serai.colleague(admin, Role.MANAGER);
        Actor stranger = serai.founded();
        String token = token(admin);

        assertThat(serai.refusal(anna, new SignOutUser(admin.user())).kind()).isEqualTo(Problem.Kind.FORBIDDEN);
        assertThat(serai.refusal(stranger, new SignOutUser(admin.user())).kind())
                .isEqualTo(Problem.Kind.NOT_FOUND);

        assertThat(serai.sessions.actor(token)).isPresent();
        assertThat(serai.sessions.of(admin)).hasSize(1);
    }

    private String token(Actor actor) {
        return serai.signedIn(serai.emailOf(actor), PASSWORD).token();
    }
}
