package org.seraicrm.platform.cards;

class PostgresFieldRightsTest extends FieldRightsContract {
    PostgresFieldRightsTest() {
        super(Databases.POSTGRESQL);
    }
}
