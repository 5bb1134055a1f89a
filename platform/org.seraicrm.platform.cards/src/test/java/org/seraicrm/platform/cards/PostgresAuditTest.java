package org.seraicrm.platform.cards;

class PostgresAuditTest extends AuditContract {
    PostgresAuditTest() {
        super(Databases.POSTGRESQL);
    }
}
