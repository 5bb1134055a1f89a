package org.seraicrm.platform.cards;

class PostgresClientTouchTest extends ClientTouchContract {
    PostgresClientTouchTest() {
        super(Databases.POSTGRESQL);
    }
}
