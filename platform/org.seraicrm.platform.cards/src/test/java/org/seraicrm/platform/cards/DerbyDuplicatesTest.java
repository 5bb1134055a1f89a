package org.seraicrm.platform.cards;

class DerbyDuplicatesTest extends DuplicatesContract {
    DerbyDuplicatesTest() {
        super(Databases.DERBY);
    }
}
