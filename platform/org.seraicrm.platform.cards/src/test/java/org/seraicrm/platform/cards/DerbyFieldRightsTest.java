package org.seraicrm.platform.cards;

class DerbyFieldRightsTest extends FieldRightsContract {
    DerbyFieldRightsTest() {
        super(Databases.DERBY);
    }
}
