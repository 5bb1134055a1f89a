package org.seraicrm.platform.store.internal.osgi;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.seraicrm.platform.store.internal.database.DatabaseSettings;

/** The database's settings: properties of the framework or the system, else the environment. */
final class ContainerSettings {

    private static final String DATA = "serai.data";
    private static final String URL = "serai.database";
    private static final String USER = "serai.database.user";
    private static final String PASSWORD = "serai.database.password";
    private static final String CONNECTIONS = "serai.database.connections";

    private ContainerSettings() {}

    static DatabaseSettings read(BundleContext context) {
        return new DatabaseSettings(
                data(context).resolve("db"),
                setting(context, URL),
                setting(context, USER),
                environment(PASSWORD),
                setting(context, CONNECTIONS).map(Integer::valueOf).orElse(DatabaseSettings.CONNECTIONS));
    }

    /** The data folder. */
    static Path data(BundleContext context) {
        return Path.of(setting(context, DATA).orElse("data"));
    }

    /** One setting. */
    static Optional<String> setting(BundleContext context, String name) {
        return given(context.getProperty(name)).or(() -> environment(name));
    }

    /** Passwords come this way only, so that no listing of properties shows them. */
    private static Optional<String> environment(String name) {
        return given(System.getenv(name.replace('.', '_').toUpperCase(Locale.ROOT)));
    }

    private static Optional<String> given(@Nullable String value) {
        return Optional.ofNullable(value).filter(text -> !text.isBlank());
    }
}
