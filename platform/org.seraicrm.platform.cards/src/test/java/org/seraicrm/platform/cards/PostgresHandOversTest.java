package org.seraicrm.platform.cards;

class PostgresHandOversTest extends HandOversContract {
    PostgresHandOversTest() {
        super(Databases.POSTGRESQL);
    }
}
