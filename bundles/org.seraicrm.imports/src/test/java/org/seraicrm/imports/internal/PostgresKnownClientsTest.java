package org.seraicrm.imports.internal;

class PostgresKnownClientsTest extends KnownClientsContract {
    PostgresKnownClientsTest() {
        super(Databases.POSTGRESQL);
    }
}
