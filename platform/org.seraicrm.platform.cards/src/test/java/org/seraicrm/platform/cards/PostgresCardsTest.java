package org.seraicrm.platform.cards;

class PostgresCardsTest extends CardsContract {
    PostgresCardsTest() {
        super(Databases.POSTGRESQL);
    }
}
