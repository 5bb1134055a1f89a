package org.seraicrm.platform.cards;

class DerbyErasureTest extends ErasureContract {
    DerbyErasureTest() {
        super(Databases.DERBY);
    }
}
