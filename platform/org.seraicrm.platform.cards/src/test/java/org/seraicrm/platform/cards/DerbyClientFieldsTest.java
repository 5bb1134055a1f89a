package org.seraicrm.platform.cards;

class DerbyClientFieldsTest extends ClientFieldsContract {
    DerbyClientFieldsTest() {
        super(Databases.DERBY);
    }
}
