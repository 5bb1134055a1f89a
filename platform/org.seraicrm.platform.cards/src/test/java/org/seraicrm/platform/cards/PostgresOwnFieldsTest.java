package org.seraicrm.platform.cards;

class PostgresOwnFieldsTest extends OwnFieldsContract {
    PostgresOwnFieldsTest() {
        super(Databases.POSTGRESQL);
    }
}
