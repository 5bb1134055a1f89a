package org.seraicrm.platform.cards;

class DerbyHandOversTest extends HandOversContract {
    DerbyHandOversTest() {
        super(Databases.DERBY);
    }
}
