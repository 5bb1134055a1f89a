package org.seraicrm.platform.cards;

class PostgresConditionsTest extends ConditionsContract {
    PostgresConditionsTest() {
        super(Databases.POSTGRESQL);
    }
}
