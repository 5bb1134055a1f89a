package org.seraicrm.platform.security.internal;

import java.io.PrintStream;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.Door;
import org.seraicrm.platform.security.Company;
import org.seraicrm.platform.security.FirstCompany;
import org.seraicrm.platform.security.internal.jdbc.ActorTable;
import org.seraicrm.platform.security.internal.jdbc.CompanyTable;
import org.seraicrm.platform.security.internal.jdbc.SqlFailure;
import org.seraicrm.platform.store.Store;
import org.seraicrm.platform.store.UnitOfWork;

/**
 * Founds the first company of an empty installation, from properties {@code serai.company}, {@code .zone},
 * {@code .currency}, {@code .region}, {@code .language}, {@code .demo} and the environment's {@code SERAI_ADMIN_EMAIL} and
 * {@code SERAI_ADMIN_PASSWORD}. A password that it makes up is printed once, and never logged.
 */
final class FirstStart {

    private static final String DEFAULT_EMAIL = "admin@example.com";

    private final Store store;
    private final CompanyFounding founding;
    private final Function<String, @Nullable String> properties;
    private final Function<String, @Nullable String> environment;
    private final PrintStream out;

    FirstStart(
            Store store,
            CompanyFounding founding,
            Function<String, @Nullable String> properties,
            Function<String, @Nullable String> environment,
            PrintStream out) {
        this.store = store;
        this.founding = founding;
        this.properties = properties;
        this.environment = environment;
        this.out = out;
    }

    /** The oldest company, founded now if there is none; empty when all its administrators are gone. */
    Optional<FirstCompany> company() {
        if (store.server(CompanyTable::all).isEmpty()) {
            found();
        }
        return store.server(FirstStart::oldest);
    }

    private static Optional<FirstCompany> oldest(UnitOfWork unit) {
        var id = CompanyTable.all(unit).get(0).id();
        return ActorTable.administrators(unit, id).stream()
                .findFirst()
                .flatMap(user -> ActorTable.find(unit, id, user, Door.AUTOMATION))
                .map(actor -> new FirstCompany(actor, CompanyTable.demo(unit, id)));
    }

    private void found() {
        var email = email();
        var given = password(email);
        var password = given.orElseGet(ReadablePassword::next);
        try {
            founding.foundFirst(newCompany(), demo(), email, password);
        } catch (SqlFailure failure) {
            if (failure.duplicate()) {
                return; // another node was quicker, and has told its operator
            }
            throw failure;
        }
        if (given.isEmpty()) {
            out.printf("Serai: administrator %s password %s (shown once)%n", email.text(), password);
        }
    }

    private Email email() {
        var wanted = given(environment.apply("SERAI_ADMIN_EMAIL")).or(() -> property("serai.admin.email"));
        var email = wanted.flatMap(Email::parse);
        if (wanted.isPresent() && email.isEmpty()) {
            out.println("Serai: SERAI_ADMIN_EMAIL is no e-mail address, " + DEFAULT_EMAIL + " is taken instead");
        }
        return email.or(() -> Email.parse(DEFAULT_EMAIL)).orElseThrow();
    }

    private Optional<String> password(Email email) {
        var wanted = given(environment.apply("SERAI_ADMIN_PASSWORD"));
        var refused = wanted.flatMap(password -> PasswordRule.violation(password, email.text(), ""));
        if (refused.isPresent()) {
            out.printf(
                    "Serai: SERAI_ADMIN_PASSWORD is refused: %d to %d characters, and not the e-mail%n",
                    PasswordRule.LEAST, PasswordRule.MOST);
        }
        return refused.isPresent() ? Optional.empty() : wanted;
    }

    private Company newCompany() {
        return new Company(
                CompanyId.next(),
                property("serai.company").orElse(demo() ? "Demo" : "Serai"),
                property("serai.zone").map(ZoneId::of).orElse(ZoneId.systemDefault()),
                Currency.getInstance(property("serai.currency").orElse("HUF")),
                property("serai.region").orElse("HU"),
                property("serai.language")
                        .map(Locale::new)
                        .filter(language -> ProfileChange.language(language).isEmpty())
                        .orElse(Locale.ENGLISH));
    }

    private boolean demo() {
        return property("serai.demo").map(Boolean::parseBoolean).orElse(true);
    }

    private Optional<String> property(String name) {
        return given(properties.apply(name));
    }

    private static Optional<String> given(@Nullable String value) {
        return Optional.ofNullable(value).filter(text -> !text.isBlank());
    }
}
