package org.seraicrm.platform.cards;

class PostgresClientsOfCardsTest extends ClientsOfCardsContract {
    PostgresClientsOfCardsTest() {
        super(Databases.POSTGRESQL);
    }
}
