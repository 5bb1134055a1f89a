package org.seraicrm.platform.security.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.kernel.Violation;
import org.seraicrm.platform.modules.ActionContext;
import org.seraicrm.platform.modules.Subject;
import org.seraicrm.platform.modules.Texts;
import org.seraicrm.platform.security.User;
import org.seraicrm.platform.security.UserChanged;
import org.seraicrm.platform.security.internal.jpa.Users;

/** New values for some of a profile's fields; what is empty stays as it is. */
record ProfileChange(
        Optional<String> familyName,
        Optional<String> givenName,
        Optional<String> email,
        Optional<Role> role,
        Optional<Locale> language,
        Optional<String> signature,
        Optional<String> position) {

    /** Changes the user; returns the change that takes it back. */
    ProfileChange apply(ActionContext context, UserId id) {
        check();
        var before = Users.get(context.unit(), id);
        var after = changed(before);
        if (!after.equals(before)) {
            Accounts.change(context.unit(), before, after);
            context.happened(Subject.COMPANY, new UserChanged(id, names(before, after), after.role()));
        }
        return back(before);
    }

    private void check() {
        var violations = Stream.of(email.flatMap(ProfileChange::email), language.flatMap(ProfileChange::language))
                .flatMap(Optional::stream)
                .toList();
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations).refusal();
        }
    }

    /** What is wrong with an e-mail. */
    static Optional<Violation> email(String email) {
        return Email.parse(email).isPresent() ? Optional.empty() : Optional.of(new Violation("/email", "value.email"));
    }

    /** What is wrong with a language. */
    static Optional<Violation> language(Locale language) {
        return Texts.LANGUAGES.contains(language)
                ? Optional.empty()
                : Optional.of(new Violation("/language", "value.language"));
    }

    private User changed(User user) {
        return new User(
                user.id(),
                familyName.map(String::strip).orElse(user.familyName()),
                givenName.map(String::strip).orElse(user.givenName()),
                email.map(String::strip).orElse(user.email()),
                language.orElse(user.language()),
                role.orElse(user.role()),
                signature.orElse(user.signature()),
                position.map(String::strip).or(user::position).filter(text -> !text.isEmpty()),
                user.portrait(),
                user.active(),
                user.departments(),
                user.roles());
    }

    private ProfileChange back(User before) {
        return new ProfileChange(
                familyName.map(changed -> before.familyName()),
                givenName.map(changed -> before.givenName()),
                email.map(changed -> before.email()),
                role.map(changed -> before.role()),
                language.map(changed -> before.language()),
                signature.map(changed -> before.signature()),
                position.map(changed -> before.position().orElse("")));
    }

    private static List<String> names(User before, User after) {
        var names = new ArrayList<String>();
        add(names, "familyName", before, after, User::familyName);
        add(names, "givenName", before, after, User::givenName);
        add(names, "email", before, after, User::email);
        add(names, "role", before, after, User::role);
        add(names, "language", before, after, User::language);
        add(names, "signature", before, after, User::signature);
        add(names, "position", before, after, User::position);
        return names;
    }

    private static void add(List<String> names, String name, User before, User after, Function<User, Object> field) {
        if (!field.apply(before).equals(field.apply(after))) {
            names.add(name);
        }
    }
}
