package org.seraicrm.platform.store.internal.database;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the data is.
 *
 * @param folder where an embedded Derby keeps its files; used when there is no url
 * @param url JDBC address of a PostgreSQL server
 * @param connections upper bound of connections of this node
 */
public record DatabaseSettings(
        Path folder, Optional<String> url, Optional<String> user, Optional<String> password, int connections) {

    /** Connections of a node that was told nothing else. */
    public static final int CONNECTIONS = 16;

    /** An embedded Derby in a folder, made on the first start. */
    public static DatabaseSettings derby(Path folder) {
        return new DatabaseSettings(folder, Optional.empty(), Optional.empty(), Optional.empty(), CONNECTIONS);
    }

    /** A PostgreSQL server. */
    public static DatabaseSettings postgres(String url, String user, String password) {
        return new DatabaseSettings(
                Path.of(""), Optional.of(url), Optional.of(user), Optional.of(password), CONNECTIONS);
    }
}
