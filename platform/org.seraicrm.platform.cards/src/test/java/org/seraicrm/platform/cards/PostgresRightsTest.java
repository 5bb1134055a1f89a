package org.seraicrm.platform.cards;

class PostgresRightsTest extends RightsContract {
    PostgresRightsTest() {
        super(Databases.POSTGRESQL);
    }
}
