package org.seraicrm.platform.cards;

class PostgresClientsTest extends ClientsContract {
    PostgresClientsTest() {
        super(Databases.POSTGRESQL);
    }
}
