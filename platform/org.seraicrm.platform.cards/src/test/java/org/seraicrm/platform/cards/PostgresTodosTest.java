package org.seraicrm.platform.cards;

class PostgresTodosTest extends TodosContract {
    PostgresTodosTest() {
        super(Databases.POSTGRESQL);
    }
}
