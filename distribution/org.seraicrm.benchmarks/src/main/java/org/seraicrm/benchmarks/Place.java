package org.seraicrm.benchmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** Where the data is. While a server has a Derby open, nobody else can connect to it. */
sealed interface Place extends AutoCloseable {

    /** A connection that doesn't commit by itself. */
    Connection connect() throws SQLException;

    /** What a server needs to be told to use it. */
    Map<String, String> environment();

    /** Has it look over what was written, as it would do by itself before long. */
    void settle() throws SQLException;

    /** Lets go of the database, so that a server can have it. */
    void release();

    @Override
    void close() throws IOException;

    /** Pages that Derby keeps in memory, here as in the server. */
    String PAGES = "derby.storage.pageCacheSize";

    /**
     * A Derby in a server's data folder.
     *
     * @param data the server's data folder
     */
    record Derby(Path data) implements Place {

        @Override
        public Connection connect() throws SQLException {
            System.setProperty(
                    "derby.stream.error.file", data.resolve("derby.log").toString());
            var connection = DriverManager.getConnection("jdbc:derby:" + data.resolve("db"));
            connection.setAutoCommit(false);
            return connection;
        }

        @Override
        public Map<String, String> environment() {
            return Map.of();
        }

        @Override
        public void settle() {
            // it counts rows by itself when queries meet tables that have grown
        }

        @Override
        public void release() {
            try {
                DriverManager.getConnection("jdbc:derby:" + data.resolve("db") + ";shutdown=true")
                        .close();
            } catch (SQLException down) {
                // says that it is down, or that it was not up
            }
        }

        @Override
        public void close() {
            release();
        }

        @Override
        public String toString() {
            return "Derby";
        }
    }

    /** A PostgreSQL server of its own that keeps what it has committed. */
    record Postgres(EmbeddedPostgres server) implements Place {

        static Postgres started() throws IOException {
            return new Postgres(EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("shared_buffers", "256MB")
                    .setServerConfig("max_connections", "60")
                    .start());
        }

        @Override
        public Connection connect() throws SQLException {
            var connection = DriverManager.getConnection(url() + "?reWriteBatchedInserts=true", "postgres", "postgres");
            connection.setAutoCommit(false);
            return connection;
        }

        private String url() {
            return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres";
        }

        @Override
        public Map<String, String> environment() {
            return Map.of(
                    "SERAI_DATABASE", url(),
                    "SERAI_DATABASE_USER", "postgres",
                    "SERAI_DATABASE_PASSWORD", "postgres");
        }

        @Override
        public void settle() throws SQLException {
            try (var connection = connect();
                    var statement = connection.createStatement()) {
                connection.setAutoCommit(true);
                statement.execute("VACUUM ANALYZE");
            }
        }

        @Override
        public void release() {
            // many processes may use it
        }

        @Override
        public void close() throws IOException {
            server.close();
        }

        @Override
        public String toString() {
            return "PostgreSQL";
        }
    }
}
