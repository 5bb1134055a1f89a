package org.seraicrm.platform.cards;

class DerbyAuditTest extends AuditContract {
    DerbyAuditTest() {
        super(Databases.DERBY);
    }
}
