package org.seraicrm.platform.security.internal;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the operator has set: properties of the framework or the system, else the environment ({@code serai.admin.email}
 * is {@code SERAI_ADMIN_EMAIL} there). What is blank is not set.
 */
public record Settings(Function<String, @Nullable String> properties, Function<String, @Nullable String> environment) {

    Optional<String> get(String name) {
        return given(properties.apply(name)).or(() -> secret(name));
    }

    /** From the environment only, so that no listing of properties shows it. */
    Optional<String> secret(String name) {
        return given(environment.apply(name.toUpperCase(Locale.ROOT).replace('.', '_')));
    }

    private static Optional<String> given(@Nullable String value) {
        return Optional.ofNullable(value).filter(text -> !text.isBlank());
    }
}
