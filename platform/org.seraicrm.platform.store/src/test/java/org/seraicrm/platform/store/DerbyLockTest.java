package org.seraicrm.platform.store;

class DerbyLockTest extends LockContract {

    DerbyLockTest() {
        super(TestServer.DERBY);
    }
}
