package org.seraicrm.platform.security.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.kernel.Violation;
import org.seraicrm.platform.modules.Outcome;
import org.seraicrm.platform.security.ChangePortrait;
import org.seraicrm.platform.security.ChangeProfile;
import org.seraicrm.platform.security.CloseIntroduction;
import org.seraicrm.platform.security.User;
import org.seraicrm.platform.security.internal.jdbc.IntroductionTable;

/** What users keep of themselves. */
abstract class ProfileContract extends OnDatabase {

    ProfileContract(Databases database) {
        super(database);
    }

    @Test
    @Tag("A120")
    void changesOnesOwnProfileAndTakesItBack() {
        var anna = serai.colleague(serai.founded(), Role.RESTRICTED);
        var change = new ChangeProfile(
                Optional.empty(), Optional.empty(), Optional.of(new Locale("pl")), Optional.of("Üdvözlettel,\n{name}"));

        var receipt = serai.performed(anna, change).receipt().orElseThrow();
        assertThat(own(anna).signature()).isEqualTo("Üdvözlettel,\n{name}");
        assertThat(serai.again(anna).language()).isEqualTo(new Locale("pl"));

        assertThat(serai.modules.actions().undo(anna, receipt)).isInstanceOf(Outcome.Performed.class);
        assertThat(own(anna).signature()).isEmpty();
        assertThat(own(anna).language()).isEqualTo(new Locale("hu"));
    }

    private User own(Actor actor) {
        return serai.people.user(actor, actor.user()).orElseThrow();
    }

    @Test
    @Tag("A121")
    void keepsAPictureForColleaguesAndOnlyWhatIsOne() {
        Actor admin = serai.founded();
        Actor anna = serai.colleague(admin, Role.STANDARD);
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 1, 2, 3};
        serai.perform(anna, new ChangePortrait(Optional.of(Base64.getEncoder().encodeToString(png))));

        assertThat(serai.portraits.find(admin, anna.user())).hasValueSatisfying(portrait -> {
            assertThat(portrait.type()).isEqualTo("image/png");
            assertThat(portrait.content()).isEqualTo(png);
        });
        assertThat(serai.people.user(admin, anna.user()).orElseThrow().portrait())
                .isPresent();
        assertThat(serai.portraits.find(serai.founded(), anna.user())).isEmpty();
        for (String wrong :
                List.of("<svg onload=alert(1)>", Base64.getEncoder().encodeToString("<html>".getBytes(UTF_8)))) {
            assertThat(serai.refusal(anna, new ChangePortrait(Optional.of(wrong)))
                            .violations())
                    .containsExactly(new Violation("/picture", "portrait.unusable"));
        }
        byte[] great = Arrays.copyOf(png, ChangePortrait.GREATEST + 1);
        assertThat(serai.refusal(
                                anna,
                                new ChangePortrait(
                                        Optional.of(Base64.getEncoder().encodeToString(great))))
                        .violations())
                .hasSize(1);

        serai.perform(anna, new ChangePortrait(Optional.empty()));
        assertThat(serai.portraits.find(admin, anna.user())).isEmpty();
        assertThat(serai.people.user(admin, anna.user()).orElseThrow().portrait())
                .isEmpty();
    }

    @Test
    @Tag("A28")
    void offersTheIntroductionUntilItIsClosedAndToNobodyElseAnyLess() {
        Actor admin = serai.founded();
        Actor anna = serai.colleague(admin, Role.RESTRICTED);
        assertThat(serai.introductions.closed(anna)).isFalse();

        serai.perform(anna, new CloseIntroduction());
        serai.perform(anna, new CloseIntroduction());

        assertThat(serai.introductions.closed(serai.again(anna))).isTrue();
        assertThat(serai.introductions.closed(admin)).isFalse();
        Actor elsewhere = serai.founded();
        assertThat(serai.introductions.closed(elsewhere)).isFalse();
        assertThat(serai.store.<Boolean>read(elsewhere.company(), unit -> IntroductionTable.closed(unit, anna.user())))
                .isFalse();
    }
}
