package org.seraicrm.platform.store;

class PostgresLockTest extends LockContract {

    PostgresLockTest() {
        super(TestServer.POSTGRES);
    }
}
