package org.seraicrm.platform.store;

class PostgresMigrationTest extends MigrationContract {

    PostgresMigrationTest() {
        super(TestServer.POSTGRES);
    }
}
