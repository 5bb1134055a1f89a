package org.seraicrm.imports.internal;

class PostgresLimitsTest extends LimitsContract {
    PostgresLimitsTest() {
        super(Databases.POSTGRESQL);
    }
}
