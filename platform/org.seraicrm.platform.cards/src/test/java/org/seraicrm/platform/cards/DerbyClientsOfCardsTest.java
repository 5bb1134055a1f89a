package org.seraicrm.platform.cards;

class DerbyClientsOfCardsTest extends ClientsOfCardsContract {
    DerbyClientsOfCardsTest() {
        super(Databases.DERBY);
    }
}
