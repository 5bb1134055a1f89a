package org.seraicrm.platform.cards;

class DerbyHistoryWordsTest extends HistoryWordsContract {
    DerbyHistoryWordsTest() {
        super(Databases.DERBY);
    }
}
