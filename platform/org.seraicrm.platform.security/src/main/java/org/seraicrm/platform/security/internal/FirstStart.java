package org.seraicrm.platform.security.internal;

import java.io.PrintStream;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.Door;
import org.seraicrm.platform.security.Company;
import org.seraicrm.platform.security.FirstCompany;
import org.seraicrm.platform.security.Region;
import org.seraicrm.platform.security.internal.jdbc.ActorTable;
import org.seraicrm.platform.security.internal.jdbc.CompanyTable;
import org.seraicrm.platform.store.SqlFailure;
import org.seraicrm.platform.store.Store;
import org.seraicrm.platform.store.UnitOfWork;

/**
 * Founds the first company of an empty installation from settings {@code serai.company}, {@code .zone}, {@code .currency},
 * {@code .region}, {@code .language}, {@code .demo}, {@code .admin.email} and {@code .admin.password}. A password that it
 * makes up is printed once, and never logged. A setting that makes no sense is told and left out.
 */
final class FirstStart {

    private static final String DEFAULT_EMAIL = "admin@example.com";

    private final Store store;
    private final CompanyFounding founding;
    private final Settings settings;
    private final PrintStream out;

    FirstStart(Store store, CompanyFounding founding, Settings settings, PrintStream out) {
        this.store = store;
        this.founding = founding;
        this.settings = settings;
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
        return setting("serai.admin.email", Email::parse)
                .or(() -> Email.parse(DEFAULT_EMAIL))
                .orElseThrow();
    }

    private Optional<String> password(Email email) {
        var wanted = settings.secret("serai.admin.password");
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
                settings.get("serai.company").orElse(demo() ? "Demo" : "Serai"),
                setting("serai.zone", text -> Optional.of(ZoneId.of(text))).orElse(ZoneId.systemDefault()),
                setting("serai.currency", text -> Optional.of(Currency.getInstance(text)))
                        .orElse(Currency.getInstance("HUF")),
                setting("serai.region", text -> Optional.of(Region.of(text).code()))
                        .orElse("HU"),
                setting("serai.language", FirstStart::language).orElse(Locale.ENGLISH));
    }

    private static Optional<Locale> language(String text) {
        return Optional.of(new Locale(text))
                .filter(language -> ProfileChange.language(language).isEmpty());
    }

    private boolean demo() {
        return settings.get("serai.demo").map(Boolean::parseBoolean).orElse(true);
    }

    private <T> Optional<T> setting(String name, Function<String, Optional<T>> parse) {
        var text = settings.get(name);
        var value = text.flatMap(given -> parsed(given, parse));
        if (text.isPresent() && value.isEmpty()) {
            out.printf("Serai: the setting %s can't be %s and is left out%n", name, text.get());
        }
        return value;
    }

    private static <T> Optional<T> parsed(String text, Function<String, Optional<T>> parse) {
        try {
            return parse.apply(text);
        } catch (DateTimeException | IllegalArgumentException senseless) {
            return Optional.empty();
        }
    }
}
