package org.seraicrm.platform.cards;

class PostgresClientFieldsTest extends ClientFieldsContract {
    PostgresClientFieldsTest() {
        super(Databases.POSTGRESQL);
    }
}
