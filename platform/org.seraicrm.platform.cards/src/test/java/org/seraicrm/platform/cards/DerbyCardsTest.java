package org.seraicrm.platform.cards;

class DerbyCardsTest extends CardsContract {
    DerbyCardsTest() {
        super(Databases.DERBY);
    }
}
