package org.seraicrm.platform.cards;

class DerbyOwnFieldsTest extends OwnFieldsContract {
    DerbyOwnFieldsTest() {
        super(Databases.DERBY);
    }
}
