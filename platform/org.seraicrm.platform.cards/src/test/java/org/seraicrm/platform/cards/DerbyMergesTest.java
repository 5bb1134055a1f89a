package org.seraicrm.platform.cards;

class DerbyMergesTest extends MergesContract {
    DerbyMergesTest() {
        super(Databases.DERBY);
    }
}
