package org.seraicrm.platform.cards;

class DerbyConditionsTest extends ConditionsContract {
    DerbyConditionsTest() {
        super(Databases.DERBY);
    }
}
