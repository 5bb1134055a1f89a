package org.seraicrm.platform.store.internal.database;

import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A PostgreSQL server, reached through its driver. */
final class PostgresServer {

    private PostgresServer() {}

    static DataSource dataSource(String url, DatabaseSettings settings) {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        settings.user().ifPresent(source::setUser);
        settings.password().ifPresent(source::setPassword);
        source.setApplicationName("serai");
        source.setReWriteBatchedInserts(true);
        return source;
    }
}
