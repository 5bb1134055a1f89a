package org.seraicrm.platform.security.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
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

/** What users do with their own profile. */
@Component
public final class OwnHandlers implements ActionHandlers {

    private static final int GUESSES = 10;

    private final Passwords passwords;

    /** Wrong guesses since the node started: a refused action leaves no row that could count them. */
    private final Map<UserId, Integer> guesses = new ConcurrentHashMap<>();

    @Activate
    public OwnHandlers(@Reference Passwords passwords) {
        this.passwords = passwords;
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
        return Done.of(own, new ChangeProfile(back.familyName(), back.givenName(), back.language(), back.signature()));
    }

    private Done<UserId> changePassword(ChangePassword action, ActionContext context) {
        var unit = context.unit();
        var own = context.actor().user();
        checkCurrent(own, action.current(), SignInTable.passwordHash(unit, own));
        PasswordRule.check(action.password(), Users.get(unit, own).email(), "/password");
        Accounts.password(unit, own, passwords.hash(action.password()));
        context.happened(Subject.COMPANY, new PasswordChanged(own));
        return Done.of(own);
    }

    private void checkCurrent(UserId own, String current, Optional<String> hash) {
        if (guesses.merge(own, 1, Integer::sum) > GUESSES) {
            throw new Problem(Problem.Kind.TOO_MANY, "password.tooManyGuesses").refusal();
        }
        if (!passwords.matches(current, hash)) {
            throw Problem.invalid("/current", "password.wrong").refusal();
        }
        guesses.remove(own);
    }
}
