package org.seraicrm.platform.cards;

class DerbyPastsTest extends PastsContract {
    DerbyPastsTest() {
        super(Databases.DERBY);
    }
}
