package org.seraicrm.platform.cards;

class PostgresClientSightTest extends ClientSightContract {
    PostgresClientSightTest() {
        super(Databases.POSTGRESQL);
    }
}
