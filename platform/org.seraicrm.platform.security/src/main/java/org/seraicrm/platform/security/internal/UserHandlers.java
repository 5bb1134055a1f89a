package org.seraicrm.platform.security.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.kernel.RoleIn;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.kernel.Violation;
import org.seraicrm.platform.modules.ActionContext;
import org.seraicrm.platform.modules.ActionHandler;
import org.seraicrm.platform.modules.ActionHandlers;
import org.seraicrm.platform.modules.Done;
import org.seraicrm.platform.modules.Subject;
import org.seraicrm.platform.security.ActivateUser;
import org.seraicrm.platform.security.AddUser;
import org.seraicrm.platform.security.AssignDepartment;
import org.seraicrm.platform.security.ChangeUser;
import org.seraicrm.platform.security.DeactivateUser;
import org.seraicrm.platform.security.InviteUser;
import org.seraicrm.platform.security.PasswordChanged;
import org.seraicrm.platform.security.SetRole;
import org.seraicrm.platform.security.SetUserPassword;
import org.seraicrm.platform.security.User;
import org.seraicrm.platform.security.UserActivated;
import org.seraicrm.platform.security.UserAdded;
import org.seraicrm.platform.security.UserChanged;
import org.seraicrm.platform.security.UserDeactivated;
import org.seraicrm.platform.security.UserInvited;
import org.seraicrm.platform.security.internal.argon2.Passwords;
import org.seraicrm.platform.security.internal.jdbc.CompanyTable;
import org.seraicrm.platform.security.internal.jpa.Users;

/** What administrators do with users. */
@Component
public final class UserHandlers implements ActionHandlers {

    private final Passwords passwords;
    private final Invitations invitations;

    @Activate
    public UserHandlers(@Reference Passwords passwords, @Reference Invitations invitations) {
        this.passwords = passwords;
        this.invitations = invitations;
    }

    @Override
    public List<ActionHandler<?, ?>> handlers() {
        return List.of(
                ActionHandler.on(AddUser.class, this::add),
                ActionHandler.on(ChangeUser.class, this::change),
                ActionHandler.on(SetRole.class, this::setRole),
                ActionHandler.on(DeactivateUser.class, this::deactivate),
                ActionHandler.on(ActivateUser.class, this::activate),
                ActionHandler.on(InviteUser.class, this::invite),
                ActionHandler.on(SetUserPassword.class, this::setPassword));
    }

    private Done<UserId> add(AddUser action, ActionContext context) {
        check(action);
        var unit = context.unit();
        var user = new User(
                UserId.next(),
                action.familyName().strip(),
                action.givenName().strip(),
                action.email().strip(),
                action.language().orElseGet(() -> language(context)),
                action.role(),
                "",
                action.position().map(String::strip).filter(text -> !text.isEmpty()),
                Optional.empty(),
                true,
                Set.of(),
                List.of());
        Accounts.add(unit, user);
        context.happened(Subject.COMPANY, new UserAdded(user.id(), user.role()));
        action.password()
                .ifPresentOrElse(
                        password -> Accounts.password(unit, user.id(), passwords.hash(password)),
                        () -> invite(user.id(), context));
        action.departments().orElse(List.of()).stream()
                .distinct()
                .forEach(department -> context.perform(new AssignDepartment(user.id(), department)));
        return Done.of(user.id(), new DeactivateUser(user.id()));
    }

    private static Locale language(ActionContext context) {
        return CompanyTable.find(context.unit(), context.actor().company())
                .orElseThrow()
                .language();
    }

    private static void check(AddUser action) {
        var violations = new ArrayList<Violation>();
        ProfileChange.email(action.email()).ifPresent(violations::add);
        action.language().flatMap(ProfileChange::language).ifPresent(violations::add);
        action.password()
                .flatMap(password -> PasswordRule.violation(password, action.email(), "/password"))
                .ifPresent(violations::add);
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations).refusal();
        }
    }

    private Done<UserId> change(ChangeUser action, ActionContext context) {
        var change = new ProfileChange(
                action.familyName(),
                action.givenName(),
                action.email(),
                action.role(),
                action.language(),
                action.signature(),
                action.position());
        var back = change.apply(context, action.user());
        return Done.of(
                action.user(),
                new ChangeUser(
                        action.user(),
                        back.familyName(),
                        back.givenName(),
                        back.email(),
                        back.role(),
                        back.language(),
                        back.signature(),
                        back.position()));
    }

    private Done<UserId> setRole(SetRole action, ActionContext context) {
        if (action.module().isEmpty() && action.department().isEmpty()) {
            throw Problem.invalid("/module", "user.rolePlace").refusal();
        }
        if (action.role().filter(role -> role == Role.ADMINISTRATOR).isPresent()) {
            throw Problem.invalid("/role", "user.roleUsual").refusal();
        }
        User before = Users.get(context.unit(), action.user());
        Optional<Role> said = before.roles().stream()
                .filter(each -> each.of(action.module(), action.department()))
                .map(RoleIn::role)
                .findFirst();
        Stream<RoleIn> others = before.roles().stream().filter(each -> !each.of(action.module(), action.department()));
        Stream<RoleIn> now = action.role().map(role -> new RoleIn(action.module(), action.department(), role)).stream();
        User after = before.withRoles(Stream.concat(others, now).toList());
        if (!after.equals(before)) {
            Accounts.change(context.unit(), before, after);
            context.happened(Subject.COMPANY, new UserChanged(before.id(), List.of("roles"), before.role()));
        }
        return Done.of(before.id(), new SetRole(before.id(), action.module(), action.department(), said));
    }

    private Done<UserId> deactivate(DeactivateUser action, ActionContext context) {
        if (setActive(context, action.user(), false)) {
            Accounts.shut(context.unit(), action.user());
            context.happened(Subject.COMPANY, new UserDeactivated(action.user()));
        }
        return Done.of(action.user(), new ActivateUser(action.user()));
    }

    private Done<UserId> activate(ActivateUser action, ActionContext context) {
        if (setActive(context, action.user(), true)) {
            context.happened(Subject.COMPANY, new UserActivated(action.user()));
        }
        return Done.of(action.user(), new DeactivateUser(action.user()));
    }

    /** Returns whether that changes anything. */
    private static boolean setActive(ActionContext context, UserId id, boolean active) {
        var before = Users.get(context.unit(), id);
        Accounts.change(context.unit(), before, before.withActive(active));
        return before.active() != active;
    }

    private Done<UserId> invite(InviteUser action, ActionContext context) {
        requireActive(action.user(), context);
        invite(action.user(), context);
        return Done.of(action.user());
    }

    private void invite(UserId user, ActionContext context) {
        var reset = invitations.invite(context.unit(), user);
        context.happened(Subject.COMPANY, new UserInvited(user, reset));
    }

    private Done<UserId> setPassword(SetUserPassword action, ActionContext context) {
        var user = requireActive(action.user(), context);
        PasswordRule.check(action.password(), user.email(), "/password");
        Accounts.password(context.unit(), user.id(), passwords.hash(action.password()));
        context.happened(Subject.COMPANY, new PasswordChanged(user.id()));
        return Done.of(user.id());
    }

    private static User requireActive(UserId id, ActionContext context) {
        return Optional.of(Users.get(context.unit(), id))
                .filter(User::active)
                .orElseThrow(() -> new Problem(Problem.Kind.CONFLICT, "user.inactive").refusal());
    }
}
