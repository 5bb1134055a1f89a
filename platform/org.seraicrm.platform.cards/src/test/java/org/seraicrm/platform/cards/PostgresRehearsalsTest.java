package org.seraicrm.platform.cards;

class PostgresRehearsalsTest extends RehearsalsContract {
    PostgresRehearsalsTest() {
        super(Databases.POSTGRESQL);
    }
}
