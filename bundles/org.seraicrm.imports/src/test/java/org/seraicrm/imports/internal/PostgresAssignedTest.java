package org.seraicrm.imports.internal;

class PostgresAssignedTest extends AssignedContract {
    PostgresAssignedTest() {
        super(Databases.POSTGRESQL);
    }
}
