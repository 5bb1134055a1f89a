package org.seraicrm.platform.cards;

class DerbyRightsTest extends RightsContract {
    DerbyRightsTest() {
        super(Databases.DERBY);
    }
}
