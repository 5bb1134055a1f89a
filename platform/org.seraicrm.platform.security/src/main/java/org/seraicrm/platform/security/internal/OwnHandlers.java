package org.seraicrm.platform.security.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
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
import org.seraicrm.platform.security.internal.jpa.Users;

/** What users do with their own profile. */
@Component
public final class OwnHandlers implements ActionHandlers {

    private final Passwords passwords;
    private final CurrentPassword current;
    private final Consumer<UserId> changed;

    @Activate
    public OwnHandlers(
            @Reference Passwords passwords, @Reference CurrentPassword current, @Reference StoredSessions sessions) {
        this(passwords, current, sessions::renew);
    }

    /** @param changed told of whose profile is another now, after each change that was kept */
    OwnHandlers(Passwords passwords, CurrentPassword current, Consumer<UserId> changed) {
        this.passwords = passwords;
        this.current = current;
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
                        action.signature(),
                        Optional.empty())
                .apply(context, own);
        context.afterwards(() -> changed.accept(own));
        return Done.of(own, new ChangeProfile(back.familyName(), back.givenName(), back.language(), back.signature()));
    }

    private Done<UserId> changePassword(ChangePassword action, ActionContext context) {
        var unit = context.unit();
        var own = context.actor().user();
        current.check(unit, own, action.current());
        PasswordRule.check(action.password(), Users.get(unit, own).email(), "/password");
        Accounts.password(unit, own, passwords.hash(action.password()));
        context.happened(Subject.COMPANY, new PasswordChanged(own));
        context.afterwards(() -> changed.accept(own));
        return Done.of(own);
    }
}
