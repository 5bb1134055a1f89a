package org.seraicrm.platform.cards;

class DerbyClientSightTest extends ClientSightContract {
    DerbyClientSightTest() {
        super(Databases.DERBY);
    }
}
