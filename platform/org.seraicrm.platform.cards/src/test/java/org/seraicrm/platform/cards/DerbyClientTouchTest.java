package org.seraicrm.platform.cards;

class DerbyClientTouchTest extends ClientTouchContract {
    DerbyClientTouchTest() {
        super(Databases.DERBY);
    }
}
