package org.seraicrm.imports.internal;

class PostgresImportTest extends ImportContract {
    PostgresImportTest() {
        super(Databases.POSTGRESQL);
    }
}
