package org.seraicrm.platform.cards;

class PostgresListsTest extends ListsContract {
    PostgresListsTest() {
        super(Databases.POSTGRESQL);
    }
}
