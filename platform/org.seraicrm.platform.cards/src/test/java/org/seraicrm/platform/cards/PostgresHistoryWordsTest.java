package org.seraicrm.platform.cards;

class PostgresHistoryWordsTest extends HistoryWordsContract {
    PostgresHistoryWordsTest() {
        super(Databases.POSTGRESQL);
    }
}
