package org.seraicrm.platform.cards;

class DerbyClientsTest extends ClientsContract {
    DerbyClientsTest() {
        super(Databases.DERBY);
    }
}
