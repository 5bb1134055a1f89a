package org.seraicrm.platform.store;

class DerbyMigrationTest extends MigrationContract {

    DerbyMigrationTest() {
        super(TestServer.DERBY);
    }
}
