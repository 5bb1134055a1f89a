package org.seraicrm.platform.cards;

class DerbyRehearsalsTest extends RehearsalsContract {
    DerbyRehearsalsTest() {
        super(Databases.DERBY);
    }
}
