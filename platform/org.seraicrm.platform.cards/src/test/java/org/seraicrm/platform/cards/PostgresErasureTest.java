package org.seraicrm.platform.cards;

class PostgresErasureTest extends ErasureContract {
    PostgresErasureTest() {
        super(Databases.POSTGRESQL);
    }
}
