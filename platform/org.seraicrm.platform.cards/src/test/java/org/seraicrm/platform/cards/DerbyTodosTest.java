package org.seraicrm.platform.cards;

class DerbyTodosTest extends TodosContract {
    DerbyTodosTest() {
        super(Databases.DERBY);
    }
}
