package org.seraicrm.platform.cards;

class DerbyConflictsTest extends ConflictsContract {
    DerbyConflictsTest() {
        super(Databases.DERBY);
    }
}
