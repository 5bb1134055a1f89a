package org.seraicrm.platform.cards;

class DerbyListsTest extends ListsContract {
    DerbyListsTest() {
        super(Databases.DERBY);
    }
}
