package org.seraicrm.platform.cards;

class PostgresConflictsTest extends ConflictsContract {
    PostgresConflictsTest() {
        super(Databases.POSTGRESQL);
    }
}
